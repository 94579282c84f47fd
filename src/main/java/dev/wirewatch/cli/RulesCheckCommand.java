package dev.wirewatch.cli;

import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.Pack;
import dev.wirewatch.rules.PackFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirewatch rules check}: compiles packs and runs their examples. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Compiles rule packs together and runs their examples; exits with 1 where something is wrong.")
final class RulesCheckCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Packs, or folders of packs.")
    private List<Path> paths;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            List<Pack> packs = PackFolder.check(paths);
            packs.forEach(pack -> out.println(summary(pack)));
            return ExitCode.OK;
        } catch (InvalidRulesException e) {
            ProblemLines.print(e, out);
            return ExitCode.SOFTWARE;
        }
    }

    private static String summary(Pack pack) {
        int examples =
                pack.rules().stream().mapToInt(rule -> rule.examples().size()).sum();
        return pack.name() + ": " + Counted.of(pack.rules().size(), "rule") + ", " + Counted.of(examples, "example")
                + ", all well";
    }
}
