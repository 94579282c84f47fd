package dev.wirewatch.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code wirewatch bench jmh}: times parts of the matcher with JMH. */
@Command(
        name = "jmh",
        description = "Times parts of the matcher with JMH; takes its options, and a part of a benchmark's name.")
final class JmhCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "ARGUMENT", description = "Arguments for JMH, for example -f 1 Splitting.")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws CommandLineOptionException, RunnerException {
        new Runner(new CommandLineOptions(arguments.toArray(String[]::new))).run();
        return ExitCode.OK;
    }
}
