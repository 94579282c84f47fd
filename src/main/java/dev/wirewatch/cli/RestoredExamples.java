package dev.wirewatch.cli;

import dev.wirewatch.message.RulePack;
import dev.wirewatch.rules.Advice;
import dev.wirewatch.rules.Advice.Level;
import dev.wirewatch.rules.ExampleCheck;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.LibraryMemory;
import dev.wirewatch.rules.PackRecord;
import dev.wirewatch.rules.Problem;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the examples of packs that were brought back. They held when the packs were published, so one that does not hold now
 * was published by another program or judged by another version of this one; the packs stay in force all the same, for a
 * rollback is there to end what does harm now.
 */
final class RestoredExamples {

    private RestoredExamples() {}

    /** A warning for each example that does not hold; each pack is read with the libraries that its record has. */
    static List<Advice> failing(Collection<RulePack> restored) {
        LibraryMemory memory = new LibraryMemory();
        return restored.stream()
                .flatMap(pack -> failing(pack, memory))
                .map(problem -> new Advice(Level.WARNING, problem))
                .toList();
    }

    private static Stream<Problem> failing(RulePack pack, LibraryMemory memory) {
        try {
            return ExampleCheck.check(PackRecord.read(pack, memory).rules()).stream();
        } catch (InvalidRulesException e) {
            return e.problems().stream(); // such a pack is not brought back
        }
    }
}
