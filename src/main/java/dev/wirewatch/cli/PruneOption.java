package dev.wirewatch.cli;

import picocli.CommandLine.Option;

/** Whether the packs that are named are all that there shall be. */
final class PruneOption {

    @Option(
            names = "--prune",
            description = "Packs that are published and not named are removed; by default they stay as they are.")
    private boolean prune;

    boolean asked() {
        return prune;
    }
}
