package dev.wirewatch.bench;

import com.fasterxml.jackson.databind.JsonNode;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirewatch bench backtest}: measures a back-test in Kafka beside the mere reading of the same records. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Puts items on news-items of an embedded Kafka, and measures a back-test over them beside a plain"
                + " consumer that only reads the same records.")
final class BacktestCommand implements Callable<Integer> {

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

    @Mixin
    private BenchConsole console;

    @Override
    public Integer call() throws InvalidRulesException, IOException {
        console.refuseBelow(1, rounds, "--rounds");
        Trial trial = Trial.of(PackFolder.read(packs), List.of());
        try (ItemHistory history = ItemHistory.start()) {
            console.progress("writing "
                    + String.join(", ", corpus.stream().map(Path::toString).toList()));
            for (Path file : corpus) {
                history.add(file);
            }
            BacktestBench bench = new BacktestBench(history, trial);
            bench.run(rounds, console::progress);
            console.result(figures(bench.report(), bench));
        }
        return ExitCode.OK;
    }

    private static JsonNode figures(BacktestReport report, BacktestBench bench) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("items", report.items())
                .put("rules", report.rules().size())
                .put(
                        "alerts",
                        report.rules().stream().mapToInt(RuleReport::alerts).sum())
                .put("firstSeconds", Rounded.thousandths(bench.firstSeconds()))
                .put("seconds", Rounded.thousandths(bench.seconds()))
                .put("plainConsumerSeconds", Rounded.thousandths(bench.bytesSeconds()))
                .put("ratio", Rounded.thousandths(bench.ratioToBytes()))
                .put("plainConsumerOfItemsSeconds", Rounded.thousandths(bench.itemsSeconds()))
                .put("ratioToItems", Rounded.thousandths(bench.ratioToItems()));
    }
}
