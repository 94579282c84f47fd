package dev.wirewatch.bench;

import dev.wirewatch.wire.Reading;
import dev.wirewatch.wire.WireMessage;
import dev.wirewatch.wire.WireReaders;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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

/**
 * Messages a second that are read, from bytes to news items, and beside it what it takes to pull their tokens with the
 * same parser and do nothing with them: no reader that uses it can be faster. The counter {@code megabytes} is what has
 * been read, in millions of bytes a second. Another format is another value of {@code format}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class WireReadingBenchmark {

    /** The format of the messages. */
    @Param({"newsml-g2"})
    public String format;

    private final WireReaders readers = WireReaders.standard();
    private List<WireMessage> messages;
    private TokenPuller tokens;
    private double size;

    /** What has gone through, beside how often. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Volume {

        /** Millions of bytes. */
        public double megabytes;
    }

    /** Makes the messages. */
    @Setup
    public void setUp() {
        InventedWires wires = InventedWires.of(format);
        messages = wires.messages();
        tokens = wires.tokens();
        size = messages.stream().mapToInt(message -> message.bytes().length).sum() / 1e6;
    }

    /** Bytes to news items. */
    @Benchmark
    @OperationsPerInvocation(InventedWires.MESSAGES)
    public int read(Volume volume) {
        int items = 0;
        for (WireMessage message : messages) {
            items += ((Reading.Items) readers.read(message)).items().size();
        }
        volume.megabytes += size;
        return items;
    }

    /** Bytes to tokens. */
    @Benchmark
    @OperationsPerInvocation(InventedWires.MESSAGES)
    public int pullTokens(Volume volume) throws Exception {
        int pulled = 0;
        for (WireMessage message : messages) {
            pulled += tokens.pull(message.bytes());
        }
        volume.megabytes += size;
        return pulled;
    }
}
