package dev.wirewatch.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirewatch bench jmh}: times parts of the matcher with JMH. */
@Command(
        name = "jmh",
        description = "Times parts of the matcher with JMH; takes its options, and a part of a benchmark's name.")
final class JmhCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "ARGUMENT", description = "Arguments for JMH, for example -f 1 Splitting.")
    private List<String> arguments = new ArrayList<>();

    @SuppressWarnings("UnusedVariable") // picocli asks the option
    @Option(names = "--help", usageHelp = true, description = "Shows this help and ends; -h shows JMH's.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, RunnerException {
        CommandLineOptions options = options();
        if (options.shouldHelp()) {
            options.showHelp();
            return ExitCode.OK;
        }
        try {
            new Runner(options).run();
        } catch (NoBenchmarksException e) {
            throw new ParameterException(spec.commandLine(), "no benchmark is called so: " + arguments, e);
        }
        return ExitCode.OK;
    }

    private CommandLineOptions options() {
        try {
            return new CommandLineOptions(arguments.toArray(String[]::new));
        } catch (CommandLineOptionException e) {
            throw new ParameterException(spec.commandLine(), "JMH: " + e.getMessage(), e);
        }
    }
}
