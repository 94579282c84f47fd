package dev.wirewatch.cli;

import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.Pack;
import dev.wirewatch.rules.PackFolder;
import dev.wirewatch.rules.StarterPacks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The packs that a command works on, where none need be named. */
final class PackPaths {

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Packs, or folders of packs; default: the shipped ones.")
    private List<Path> paths = List.of();

    /** Whether any are named. */
    boolean areNamed() {
        return !paths.isEmpty();
    }

    /**
     * Reads them.
     *
     * @throws InvalidRulesException where anything is wrong in them
     * @throws IOException where they cannot be read
     */
    List<Pack> read() throws InvalidRulesException, IOException {
        return paths.isEmpty() ? StarterPacks.read() : PackFolder.read(paths);
    }
}
