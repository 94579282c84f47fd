package dev.wirewatch.cli;

import dev.wirewatch.rules.Advice;
import dev.wirewatch.rules.Advice.Level;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.Pack;
import dev.wirewatch.rules.PackFolder;
import dev.wirewatch.rules.RuleAdvice;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirewatch rules check}: compiles packs and runs their examples. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Compiles rule packs together and runs their examples, and warns of what is most likely not meant; exits with"
                        + " 1 where something is wrong.")
final class RulesCheckCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Packs, or folders of packs.")
    private List<Path> paths;

    @Option(names = "--strict", description = "Exit with 1 where there is a warning, too.")
    private boolean strict;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            List<Pack> packs = PackFolder.check(paths);
            List<Advice> advice = RuleAdvice.of(packs);
            advice.forEach(one -> out.println(one.render()));
            packs.forEach(pack -> out.println(summary(pack)));
            return advise(advice);
        } catch (InvalidRulesException e) {
            PackFolder.cutTexts(paths).forEach(one -> out.println(one.render()));
            ProblemLines.print(e, out);
            return ExitCode.SOFTWARE;
        }
    }

    private int advise(List<Advice> advice) {
        long warnings =
                advice.stream().filter(one -> one.level() == Level.WARNING).count();
        if (!advice.isEmpty()) {
            spec.commandLine()
                    .getOut()
                    .println(Counted.of(warnings, "warning") + ", " + Counted.of(advice.size() - warnings, "note"));
        }
        return strict && warnings > 0 ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private static String summary(Pack pack) {
        int examples =
                pack.rules().stream().mapToInt(rule -> rule.examples().size()).sum();
        return pack.name() + ": " + Counted.of(pack.rules().size(), "rule") + ", " + Counted.of(examples, "example")
                + ", all well";
    }
}
