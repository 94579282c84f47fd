package dev.wirewatch.bench;

import dev.wirewatch.backtest.Backtest;
import dev.wirewatch.backtest.BacktestReport;
import dev.wirewatch.backtest.Trial;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Times a back-test of a history, and a plain consumer of it; they have their turns one after the other. */
final class BacktestBench {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final int SAMPLES = 3;

    private final ItemHistory history;
    private final Trial trial;
    private final Speed backtests = new Speed();
    private final Speed plain = new Speed();
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

    /** The first back-test warms up; it is timed apart, for a user has no other. */
    void run(int rounds, Consumer<String> progress) {
        progress.accept("warming up");
        history.readPlainly();
        firstSeconds = backtest() / NANOS_PER_SECOND;
        for (int round = 1; round <= rounds; round++) {
            progress.accept("round " + round + " of " + rounds);
            plain.add(1, readPlainly());
            backtests.add(1, backtest());
        }
    }

    private long readPlainly() {
        long start = System.nanoTime();
        long records = history.readPlainly();
        long nanos = System.nanoTime() - start;
        if (records != report.items()) {
            throw new IllegalStateException("read " + records + " records, and back-tested " + report.items());
        }
        return nanos;
    }

    private long backtest() {
        long start = System.nanoTime();
        List<Backtest> parts = Stream.generate(() -> new Backtest(trial, SAMPLES))
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

    double plainSeconds() {
        return 1 / plain.median();
    }

    /** How many times as long a back-test takes as the plain consumer; the median over rounds. */
    double ratio() {
        return plain.medianShareOf(backtests);
    }
}
