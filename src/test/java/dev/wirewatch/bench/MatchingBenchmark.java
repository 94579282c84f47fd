package dev.wirewatch.bench;

import dev.wirewatch.match.Document;
import dev.wirewatch.match.engine.CompiledMatcher;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Documents a second that are matched with some rules. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MatchingBenchmark {

    /** Number of rules. */
    @Param({"1000", "10000"})
    public int rules;

    private List<Document> documents;
    private CompiledMatcher matcher;

    /** Makes the texts and the matcher. */
    @Setup
    public void setUp() {
        InventedNews news = new InventedNews(1);
        documents = news.documents(InventedNews.DOCUMENTS);
        matcher = CompiledMatcher.compile(news.rules(rules));
    }

    /** Which rules match. */
    @Benchmark
    @OperationsPerInvocation(InventedNews.DOCUMENTS)
    public int ids() {
        int matches = 0;
        for (Document document : documents) {
            matches += matcher.matchingIds(document).size();
        }
        return matches;
    }

    /** Which rules match, and where. */
    @Benchmark
    @OperationsPerInvocation(InventedNews.DOCUMENTS)
    public int evidence() {
        int matches = 0;
        for (Document document : documents) {
            matches += matcher.match(document).matches().size();
        }
        return matches;
    }
}
