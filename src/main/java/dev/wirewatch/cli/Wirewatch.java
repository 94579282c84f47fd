package dev.wirewatch.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

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

    private final PrintStream bytes;

    private Wirewatch(OutputStream out) {
        bytes = new PrintStream(out, false, StandardCharsets.UTF_8);
    }

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the command and its arguments
     */
    public static void main(String[] args) {
        StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        System.exit(run(output, utf8(System.err), args));
    }

    /** Runs a command; what it cannot write makes it fail. */
    static int run(StandardOutput output, PrintWriter err, String... args) {
        CommandLine commandLine = commandLine(output).setErr(err);
        int code = commandLine.execute(args);
        commandLine.getOut().flush();
        if (output.failure().isEmpty()) {
            return code;
        }
        err.println("wirewatch: cannot write the output: " + output.failure().get());
        return ExitCode.SOFTWARE;
    }

    /** Where results go that are bytes: the command line's own writer is for text. */
    PrintStream bytes() {
        return bytes;
    }

    /** UTF-8 whatever the locale, for JSON is no other. */
    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /**
     * The command line, apart from the process that it runs in.
     *
     * @param out where results go
     */
    static CommandLine commandLine(OutputStream out) {
        return new CommandLine(new Wirewatch(out))
                .setOut(utf8(out))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new ShortUsageErrors())
                .setExecutionExceptionHandler(new OneLineErrors());
    }
}
