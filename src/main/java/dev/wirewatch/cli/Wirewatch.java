package dev.wirewatch.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's entry point: {@code wirewatch COMMAND}. */
@Command(
        name = "wirewatch",
        mixinStandardHelpOptions = true,
        description = "Alerts for monitoring desks from news wires, on Kafka Streams.")
public final class Wirewatch {

    private Wirewatch() {}

    /**
     * Runs one command and ends the process with its exit code: 0 done, 1 failed or found something wrong, 2 wrong
     * usage.
     *
     * @param args the command and its arguments
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Wirewatch()).execute(args));
    }
}
