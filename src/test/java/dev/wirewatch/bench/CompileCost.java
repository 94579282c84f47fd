package dev.wirewatch.bench;

import dev.wirewatch.query.Query;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/**
 * What it costs to make an engine ready for the rules of a file.
 *
 * @param compiled the engine, ready
 * @param rules number of rules
 * @param seconds how long it took, without reading the file
 * @param heapBytes what it holds on to
 */
record CompileCost(BenchEngine.Compiled compiled, int rules, double seconds, long heapBytes) {

    private static final double NANOS_PER_SECOND = 1e9;

    /** Compiles; no rule is held but by the engine. */
    static CompileCost measure(BenchEngine engine, Path file) {
        long before = Heap.used();
        Meter meter = new Meter();
        BenchEngine.Compiled compiled = engine.compile(taker -> RulesFile.read(file, meter.around(taker)));
        double seconds = meter.seconds();
        return new CompileCost(compiled, meter.rules, seconds, Math.max(0, Heap.used() - before));
    }

    double heapBytesPerRule() {
        return (double) heapBytes / rules;
    }

    /** Counts the rules, and the time that passes while the engine, not the reader of the file, is at work. */
    private static final class Meter {

        private int rules;
        private long reading;
        private final long start = System.nanoTime();
        private long handedBack = start;

        private BiConsumer<String, Query> around(BiConsumer<String, Query> taker) {
            handedBack = System.nanoTime();
            return (id, query) -> {
                reading += System.nanoTime() - handedBack;
                rules++;
                taker.accept(id, query);
                handedBack = System.nanoTime();
            };
        }

        private double seconds() {
            return (System.nanoTime() - start - reading) / NANOS_PER_SECOND;
        }
    }
}
