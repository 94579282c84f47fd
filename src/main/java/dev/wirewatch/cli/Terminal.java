package dev.wirewatch.cli;

/** The terminal of a person who runs the command. */
final class Terminal {

    private Terminal() {}

    /** Tells whether input comes from a terminal and output goes there; not where either is a file or a pipe. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isThere() {
        return System.console() != null;
    }
}
