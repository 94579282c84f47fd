package dev.wirewatch.cli;

import dev.wirewatch.app.Connection;
import dev.wirewatch.app.ItemSink;
import dev.wirewatch.app.NewsItemTopic;
import dev.wirewatch.app.RuleTopic;
import dev.wirewatch.backtest.Backtest;
import dev.wirewatch.backtest.BacktestReport;
import dev.wirewatch.backtest.Period;
import dev.wirewatch.backtest.Trial;
import dev.wirewatch.registry.SchemaRegistry;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.Pack;
import dev.wirewatch.rules.PackFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wirewatch rules backtest}: which alerts rules would have raised. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = "Tries rules on the news items that Kafka keeps, or on wire files, and tells which alerts they"
                + " would have raised; where other versions of them are in force, also which they add and drop.")
final class RulesBacktestCommand implements Callable<Integer> {

    @Mixin
    private PackPaths packPaths;

    @Option(names = "--rule", paramLabel = "ID", description = "This rule of them alone.")
    private Optional<String> rule = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = SinceConverter.class,
            description =
                    "Items received from then on, or with --on made by their agencies: a time (2026-01-31T12:00:00Z)"
                            + " or how long ago (15m, 24h, 7d); default: all.")
    private Optional<Instant> since = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = SinceConverter.class,
            description = "Items received before then, or with --on made.")
    private Optional<Instant> until = Optional.empty();

    @Option(
            names = "--on",
            paramLabel = "PATH",
            description = "Wire files or folders to try the rules on in place of Kafka; may be repeated.")
    private List<Path> files = List.of();

    @Option(
            names = "--against",
            paramLabel = "PATH",
            description = "Packs to compare with; default: those that are published, or with --on none.")
    private Optional<Path> against = Optional.empty();

    @Mixin
    private SampleOption sampleOption;

    @Option(names = "--json", description = "One JSON object a line: the rules, then the sums.")
    private boolean json;

    @Mixin
    private ConnectionOptions options;

    @Spec
    private CommandSpec spec;

    private int samples;

    @Override
    public Integer call() throws InvalidRulesException, IOException {
        requireSense();
        List<Pack> candidates = packPaths.read();
        return files.isEmpty() ? onKafka(candidates) : onFiles(candidates);
    }

    private void requireSense() {
        samples = sampleOption.count();
        if (since.isPresent() && until.isPresent() && !since.get().isBefore(until.get())) {
            throw wrongUsage("--since " + since.get() + " is not before --until " + until.get());
        }
    }

    private int onKafka(List<Pack> candidates) throws InvalidRulesException, IOException {
        Connection connection = options.connect();
        try (SchemaRegistry registry = connection.schemaRegistry(options.patience())) {
            List<Pack> inForce =
                    against.isPresent() ? PackFolder.read(against.get()) : new RuleTopic(connection, registry).packs();
            Trial trial = trial(candidates, inForce);
            Period period = new Period(since, until);
            List<Backtest> parts = Stream.generate(() -> new Backtest(trial, period, samples))
                    .limit(Runtime.getRuntime().availableProcessors())
                    .toList();
            NewsItemTopic topic = new NewsItemTopic(connection, registry);
            try (ReadingBar bar = ReadingBar.show()) {
                topic.read(period.readFrom(), sinks(parts), bar);
            }
            return print(Backtest.report(trial, samples, parts), true, topic.skipped());
        }
    }

    private static List<ItemSink> sinks(List<Backtest> parts) {
        return parts.stream().<ItemSink>map(part -> part::add).toList();
    }

    private int onFiles(List<Pack> candidates) throws InvalidRulesException, IOException {
        Trial trial = trial(candidates, against.isPresent() ? PackFolder.read(against.get()) : List.of());
        Backtest backtest = Backtest.ofFiles(trial, new Period(since, until), samples);
        int rejected =
                TriedFiles.add(backtest, files, "backtest", spec.commandLine().getErr());
        return print(Backtest.report(trial, samples, List.of(backtest)), against.isPresent(), rejected);
    }

    private Trial trial(List<Pack> candidates, List<Pack> inForce) throws InvalidRulesException {
        if (rule.isEmpty()) {
            return Trial.of(candidates, inForce);
        }
        return Trial.ofRule(rule.get(), candidates, inForce)
                .orElseThrow(() -> wrongUsage("no rule " + rule.get() + " in these packs"));
    }

    private int print(BacktestReport report, boolean compares, long skipped) {
        PrintWriter out = spec.commandLine().getOut();
        BacktestText text =
                new BacktestText(compares, spec.commandLine().getColorScheme().ansi());
        (json ? BacktestJson.lines(report) : text.lines(report)).forEach(out::println);
        SetAsideLines.print(report, spec.commandLine().getErr());
        TriedFiles.tellLeftOut(skipped, spec.commandLine().getErr());
        return report.setAside().isEmpty() && skipped == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
