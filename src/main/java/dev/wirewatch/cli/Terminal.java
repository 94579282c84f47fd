package dev.wirewatch.cli;

import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The terminal of a person who runs the command. */
final class Terminal {

    private Terminal() {}

    /**
     * Tells whether input comes from a terminal and output goes there; not where either is a file or a pipe, unless Java
     * gives a console there too, as versions from 22 on may.
     */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isThere() {
        return System.console() != null;
    }

    /** The characters that it can show; where there is none, results are UTF-8, as those of every command. */
    @SuppressWarnings("SystemConsoleNull")
    static Charset charset() {
        Console console = System.console();
        return console == null ? StandardCharsets.UTF_8 : console.charset();
    }
}
