package dev.wirewatch.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's entry point: {@code wirewatch COMMAND}. */
@Command(
        name = "wirewatch",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class,
        description = "Alerts for monitoring desks from news wires, on Kafka Streams.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            SendCommand.class,
            ParseCommand.class,
            MatchCommand.class,
            ExplainCommand.class,
            TailCommand.class,
            RejectedCommand.class,
            RulesCommand.class,
            BenchCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, or found something wrong", "2:wrong usage"})
public final class Wirewatch {

    private Wirewatch() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the command and its arguments
     */
    public static void main(String[] args) {
        System.exit(
                commandLine().setOut(utf8(System.out)).setErr(utf8(System.err)).execute(args));
    }

    /** UTF-8 whatever the locale, for JSON is no other; of a reader that has gone, only this constructor's writer tells. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** The command line, apart from the process that it runs in. */
    static CommandLine commandLine() {
        return new CommandLine(new Wirewatch())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new ShortUsageErrors())
                .setExecutionExceptionHandler(new OneLineErrors());
    }
}
