package dev.wirewatch.cli;

import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.Pack;
import dev.wirewatch.rules.PackFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The rule packs that a command names. */
final class RulePaths {

    private RulePaths() {}

    /** The packs in some files and folders, which go together and whose examples hold. */
    static List<Pack> checked(List<Path> paths) throws InvalidRulesException, IOException {
        return PackFolder.check(paths);
    }
}
