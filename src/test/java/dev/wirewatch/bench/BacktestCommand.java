package dev.wirewatch.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.wirewatch.backtest.BacktestReport;
import dev.wirewatch.backtest.RuleReport;
import dev.wirewatch.backtest.Trial;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.PackFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirewatch bench backtest}: measures a back-test in Kafka beside the mere reading of the same records. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Puts items on news-items of an embedded Kafka, and measures a back-test over them beside a plain"
                + " consumer that only reads the same records.")
final class BacktestCommand implements Callable<Integer> {

    private static final double THOUSAND = 1_000;

    @Option(
            names = "--corpus",
            required = true,
            paramLabel = "FILE",
            description = "The items, JSON lines: id, headline, body; may be repeated.")
    private List<Path> corpus;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often each has its turn; default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Parameters(arity = "1..*", paramLabel = "PACK", description = "What is tried: packs, or folders of packs.")
    private List<Path> packs;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InvalidRulesException, IOException {
        if (rounds < 1) {
            throw new ParameterException(spec.commandLine(), "--rounds takes 1 or more");
        }
        Trial trial = Trial.of(PackFolder.read(packs), List.of());
        try (ItemHistory history = ItemHistory.start()) {
            tell("writing "
                    + String.join(", ", corpus.stream().map(Path::toString).toList()));
            for (Path file : corpus) {
                history.add(file);
            }
            BacktestBench bench = new BacktestBench(history, trial);
            bench.run(rounds, this::tell);
            print(bench);
        }
        return ExitCode.OK;
    }

    private void print(BacktestBench bench) {
        BacktestReport report = bench.report();
        spec.commandLine()
                .getOut()
                .println(JsonNodeFactory.instance
                        .objectNode()
                        .put("items", report.items())
                        .put("rules", report.rules().size())
                        .put(
                                "alerts",
                                report.rules().stream()
                                        .mapToInt(RuleReport::alerts)
                                        .sum())
                        .put("firstSeconds", rounded(bench.firstSeconds()))
                        .put("seconds", rounded(bench.seconds()))
                        .put("plainConsumerSeconds", rounded(bench.bytesSeconds()))
                        .put("ratio", rounded(bench.ratioToBytes()))
                        .put("plainConsumerOfItemsSeconds", rounded(bench.itemsSeconds()))
                        .put("ratioToItems", rounded(bench.ratioToItems())));
    }

    private void tell(String progress) {
        spec.commandLine().getErr().println("wirewatch bench: " + progress);
    }

    private static double rounded(double value) {
        return Math.round(value * THOUSAND) / THOUSAND;
    }
}
