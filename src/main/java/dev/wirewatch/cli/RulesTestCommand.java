package dev.wirewatch.cli;

import dev.wirewatch.backtest.Backtest;
import dev.wirewatch.backtest.Period;
import dev.wirewatch.backtest.Trial;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.Pack;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wirewatch rules test}: what each rule does, on its examples and on a corpus. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description =
                "Tells, rule by rule, whether its examples hold, and with --corpus how often it fires on wire files"
                        + " and on what; exits with 1 where an example does not hold.")
final class RulesTestCommand implements Callable<Integer> {

    @Mixin
    private PackPaths packPaths;

    @Option(
            names = "--corpus",
            paramLabel = "FILE",
            description = "Wire files or folders to match all rules with; may be repeated.")
    private List<Path> corpus = List.of();

    @Mixin
    private SampleOption samples;

    @Option(names = "--json", description = "One JSON object a line: the rules, then the sums.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InvalidRulesException, IOException {
        int shown = samples.count();
        List<Pack> packs = packPaths.read();
        Trial trial = Trial.of(packs, List.of());
        Backtest backtest = new Backtest(trial, Period.ALL, shown);
        int rejected = corpus.isEmpty()
                ? 0
                : TriedFiles.add(backtest, corpus, "test", spec.commandLine().getErr());
        RuleTests tests = RuleTests.of(trial.candidate(), Backtest.report(trial, shown, List.of(backtest)));
        print(tests, rejected);
        return tests.failures() == 0
                        && rejected == 0
                        && tests.corpus().setAside().isEmpty()
                ? ExitCode.OK
                : ExitCode.SOFTWARE;
    }

    private void print(RuleTests tests, int rejected) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        boolean hasCorpus = !corpus.isEmpty();
        RuleTestText text =
                new RuleTestText(hasCorpus, spec.commandLine().getColorScheme().ansi());
        (json ? RuleTestJson.lines(tests, hasCorpus) : text.lines(tests)).forEach(out::println);
        SetAsideLines.print(tests.corpus(), err);
        TriedFiles.tellLeftOut(rejected, err);
    }
}
