package dev.wirewatch.cli;

import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.PackFolder;
import dev.wirewatch.rules.RuleSet;
import dev.wirewatch.rules.StarterPacks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The rules that a command works with, where they are an option. */
final class RulesOption {

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Folder or file of rule packs; default: the shipped ones.")
    private Optional<Path> path = Optional.empty();

    /** What was named; empty for the shipped ones. */
    Optional<Path> path() {
        return path;
    }

    /**
     * The rules of these packs, together.
     *
     * @throws InvalidRulesException where anything is wrong in them, or they do not go together
     * @throws IOException where they cannot be read
     */
    RuleSet ruleSet() throws InvalidRulesException, IOException {
        return RuleSet.of(path.isPresent() ? PackFolder.read(path.get()) : StarterPacks.read());
    }
}
