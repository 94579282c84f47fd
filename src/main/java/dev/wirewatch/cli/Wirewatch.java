package dev.wirewatch.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
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

    private Wirewatch() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the command and its arguments
     */
    public static void main(String[] args) {
        StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        System.exit(run(commandLine().setErr(utf8(System.err)), output, args));
    }

    /** Runs a command; what it cannot write makes it fail. */
    static int run(CommandLine commandLine, StandardOutput output, String... args) {
        PrintWriter out = utf8(output);
        int code = commandLine.setOut(out).execute(args);
        out.flush();
        if (output.failure().isEmpty()) {
            return code;
        }
        commandLine
                .getErr()
                .println("wirewatch: cannot write the output: "
                        + output.failure().get());
        return ExitCode.SOFTWARE;
    }

    /** UTF-8 whatever the locale, for JSON is no other. */
    private static PrintWriter utf8(OutputStream stream) {
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
