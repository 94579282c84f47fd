package dev.wirewatch.bench;

import dev.wirewatch.match.Document;
import dev.wirewatch.match.engine.CompiledMatcher;
import dev.wirewatch.match.engine.Inside;
import dev.wirewatch.query.Field;
import dev.wirewatch.query.TextWord;
import dev.wirewatch.query.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Documents a second that are split into words, and whose words are looked up, plainly and by the engine. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SplittingBenchmark {

    private static final int RULES = 10_000;

    private List<Document> documents;
    private Set<String> known;
    private CompiledMatcher matcher;

    /** Makes the texts and a dictionary. */
    @Setup
    public void setUp() {
        InventedNews news = new InventedNews(1);
        documents = news.documents(InventedNews.DOCUMENTS);
        known = new HashSet<>(news.frequentWords());
        matcher = CompiledMatcher.compile(news.rules(RULES));
    }

    /** By the definition of a word. */
    @Benchmark
    @OperationsPerInvocation(InventedNews.DOCUMENTS)
    public int splitPlainly() {
        int words = 0;
        for (Document document : documents) {
            words += Words.split(document.text(Field.BODY)).size();
        }
        return words;
    }

    /** By the definition, and in a hash set. */
    @Benchmark
    @OperationsPerInvocation(InventedNews.DOCUMENTS)
    public int splitAndLookUpPlainly() {
        int found = 0;
        for (Document document : documents) {
            for (TextWord word : Words.split(document.text(Field.BODY))) {
                found += known.contains(word.folded()) ? 1 : 0;
            }
        }
        return found;
    }

    /** As the engine does. */
    @Benchmark
    @OperationsPerInvocation(InventedNews.DOCUMENTS)
    public int splitAndLookUp() {
        int found = 0;
        for (Document document : documents) {
            found += Inside.countKnownWords(matcher, document);
        }
        return found;
    }
}
