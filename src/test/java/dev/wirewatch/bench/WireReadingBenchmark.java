package dev.wirewatch.bench;

import dev.wirewatch.wire.Reading;
import dev.wirewatch.wire.WireMessage;
import dev.wirewatch.wire.WireReaders;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Messages that are read, from bytes to news items, and beside it what it takes to pull their tokens with the same parser
 * and do nothing with them: no reader that uses it can be faster. The figure is how often a second all of them are read;
 * the counter {@code megabytes} is what has been read, in millions of bytes a second, and {@code messages} how many; over
 * {@code processorSeconds} they are those of a whole core.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class WireReadingBenchmark {

    /** The format of the messages, and behind a slash one of its layouts. */
    @Param({
        "newsml-g2",
        "nitf",
        "newsml-1",
        "ritzau",
        "rss",
        "atom",
        "ninjs",
        "ninjs/text",
        "ap-media",
        "json-line",
        "text",
        "text/short",
        "text/wrapped",
        "iptc-7901",
        "anpa-1312",
        "trec-ap",
        "mail"
    })
    public String format;

    /** A folder whose files of the format are the messages; invented ones where it is empty. */
    @Param("")
    public String folder;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final WireReaders readers = WireReaders.standard();
    private Wires wires;
    private double size;

    /** What has gone through, beside how often. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Volume {

        /** Millions of bytes. */
        public double megabytes;

        /** Messages. */
        public double messages;

        /** Seconds of processor time, of which there are fewer than of wall time where a machine does other things too. */
        public double processorSeconds;
    }

    /** Makes the messages. */
    @Setup
    public void setUp() {
        wires = folder.isEmpty() ? InventedWires.of(format) : Wires.in(Path.of(folder), format);
        size = wires.size() / 1e6;
    }

    /** Bytes to news items. */
    @Benchmark
    public int read(Volume volume) {
        long begun = threads.getCurrentThreadCpuTime();
        int items = 0;
        for (WireMessage message : wires.messages()) {
            items += ((Reading.Items) readers.read(message)).items().size();
        }
        count(volume, begun);
        return items;
    }

    /** Bytes to tokens. */
    @Benchmark
    public int pullTokens(Volume volume) throws Exception {
        long begun = threads.getCurrentThreadCpuTime();
        int pulled = 0;
        for (WireMessage message : wires.messages()) {
            pulled += wires.tokens().pull(message.bytes());
        }
        count(volume, begun);
        return pulled;
    }

    private void count(Volume volume, long begun) {
        volume.processorSeconds += (threads.getCurrentThreadCpuTime() - begun) / 1e9;
        volume.megabytes += size;
        volume.messages += wires.messages().size();
    }
}
