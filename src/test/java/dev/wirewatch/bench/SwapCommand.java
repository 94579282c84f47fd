package dev.wirewatch.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.wirewatch.match.Document;
import dev.wirewatch.query.Query;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirewatch bench swap}: measures how soon changed rules are in force. */
@Command(
        name = "swap",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Changes some rules among many, and measures until they are in force, matching going on meanwhile.")
final class SwapCommand implements Callable<Integer> {

    @Option(
            names = "--corpus",
            paramLabel = "FILE",
            description = "What is matched meanwhile, JSON lines: id, headline, body; default: the words of the rules.")
    private Optional<Path> corpus = Optional.empty();

    @Option(names = "--rules", required = true, paramLabel = "FILE", description = "JSON lines: id, must, not.")
    private Path rules;

    @Option(
            names = "--changed",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many rules change at once; default: ${DEFAULT-VALUE}.")
    private int changed;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "50",
            description = "How often they change; default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Mixin
    private BenchConsole console;

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Query> queries = new LinkedHashMap<>();
        RulesFile.read(rules, queries::put);
        if (rounds < 1 || changed < 1 || changed > queries.size()) {
            throw console.wrongUsage("--rounds takes 1 or more, --changed 1 to " + queries.size());
        }
        List<Document> documents = corpus.map(SwapCommand::documents).orElseGet(() -> RuleWords.texts(queries));
        SwapBench bench = new SwapBench(queries, changed, documents);
        bench.run(rounds);
        console.result(JsonNodeFactory.instance
                .objectNode()
                .put("rules", queries.size())
                .put("changed", changed)
                .put("rounds", rounds)
                .put("millisecondsUntilInForce", Rounded.thousandths(bench.medianMillis()))
                .put("mostMillisecondsUntilInForce", Rounded.thousandths(bench.mostMillis()))
                .put("documentsPerSecondMeanwhile", Math.round(bench.documentsPerSecond())));
        List<String> differences = bench.differences(documents);
        differences.stream()
                .limit(1)
                .forEach(line -> console.progress("changed rules match otherwise than rules compiled anew: " + line));
        return differences.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static List<Document> documents(Path file) {
        return Corpus.read(file).stream().map(Corpus.Text::document).toList();
    }
}
