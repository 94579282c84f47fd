package dev.wirewatch.bench;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code wirewatch bench}: the launcher starts it on the class path of the tests. */
@Command(
        name = "wirewatch bench",
        mixinStandardHelpOptions = true,
        description = "Measures the matcher, its parts, and back-tests.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {MatcherCommand.class, SwapCommand.class, BacktestCommand.class, JmhCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed, or matches differ", "2:wrong usage"})
public final class Bench {

    private Bench() {}

    /**
     * Runs one benchmark and ends the process with its exit code.
     *
     * @param args the benchmark and its arguments, without {@code bench}
     */
    public static void main(String[] args) {
        System.exit(
                commandLine().setOut(utf8(System.out)).setErr(utf8(System.err)).execute(args));
    }

    /** The command line, apart from the process that it runs in. */
    static CommandLine commandLine() {
        CommandLine bench = new CommandLine(new Bench());
        bench.getSubcommands().get("jmh").setUnmatchedOptionsArePositionalParams(true);
        return bench.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Bench::tellUsage)
                .setExecutionExceptionHandler(Bench::tellFault);
    }

    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static int tellUsage(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println("wirewatch bench: " + wrong.getMessage());
        command.getErr().println("See './" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    /** Tells a fault of a file in one line; any other is a fault of the benchmark, and shows where it came from. */
    private static int tellFault(Exception fault, CommandLine command, ParseResult result) throws Exception {
        if (fault instanceof InvalidFileException) {
            command.getErr().println("wirewatch bench: " + fault.getMessage());
            return ExitCode.SOFTWARE;
        }
        throw fault;
    }
}
