package dev.wirewatch.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/**
 * {@code wirewatch bench}: stands in the help. The benchmarks are no part of the jar, for they need a peer that is not;
 * the launcher script runs them before this command is reached.
 */
@Command(
        name = "bench",
        description = "Measures the matcher, its parts and back-tests; from a checkout only, with ./wirewatch.")
final class BenchCommand implements Callable<Integer> {

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        arguments.add(0, "./wirewatch bench");
        String meant = Printable.of(String.join(" ", arguments));
        spec.commandLine().getErr().println("wirewatch: benchmarks are not in the jar; from a checkout, run: " + meant);
        return ExitCode.USAGE;
    }
}
