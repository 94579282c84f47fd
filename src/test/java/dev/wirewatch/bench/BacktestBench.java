package dev.wirewatch.bench;

import dev.wirewatch.backtest.Backtest;
import dev.wirewatch.backtest.BacktestReport;
import dev.wirewatch.backtest.Period;
import dev.wirewatch.backtest.Trial;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Times a back-test of a history beside plain consumers of it: one that reads the bytes alone, and one that makes each
 * record an item. They have their turns one after the other.
 */
final class BacktestBench {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final int SAMPLES = 3;

    private final ItemHistory history;
    private final Trial trial;
    private final Speed backtests = new Speed();
    private final Speed bytes = new Speed();
    private final Speed items = new Speed();
    private double firstSeconds;
    private BacktestReport report;

    /**
     * @param history what is read
     * @param trial what is tried
     */
    BacktestBench(ItemHistory history, Trial trial) {
        this.history = history;
        this.trial = trial;
    }

    /** The first back-test is a user's: in a Java that is not warm. It is timed apart. */
    void run(int rounds, Consumer<String> progress) {
        progress.accept("warming up");
        firstSeconds = backtest() / NANOS_PER_SECOND;
        read(history::readBytes);
        read(history::readItems);
        for (int round = 1; round <= rounds; round++) {
            progress.accept("round " + round + " of " + rounds);
            bytes.add(1, read(history::readBytes));
            items.add(1, read(history::readItems));
            backtests.add(1, backtest());
        }
    }

    private long read(LongSupplier reader) {
        long start = System.nanoTime();
        long records = reader.getAsLong();
        long nanos = System.nanoTime() - start;
        if (records != report.items()) {
            throw new IllegalStateException("read " + records + " records, and back-tested " + report.items());
        }
        return nanos;
    }

    private long backtest() {
        long start = System.nanoTime();
        List<Backtest> parts = Stream.generate(() -> new Backtest(trial, Period.ALL, SAMPLES))
                .limit(Runtime.getRuntime().availableProcessors())
                .toList();
        history.read(parts);
        report = Backtest.report(trial, SAMPLES, parts);
        return System.nanoTime() - start;
    }

    BacktestReport report() {
        return report;
    }

    double firstSeconds() {
        return firstSeconds;
    }

    double seconds() {
        return 1 / backtests.median();
    }

    double bytesSeconds() {
        return 1 / bytes.median();
    }

    double itemsSeconds() {
        return 1 / items.median();
    }

    /** How many times as long a back-test takes as reading the bytes; the median over rounds. */
    double ratioToBytes() {
        return bytes.medianShareOf(backtests);
    }

    /** How many times as long a back-test takes as reading the items; the median over rounds. */
    double ratioToItems() {
        return items.medianShareOf(backtests);
    }
}
