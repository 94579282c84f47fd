package dev.wirewatch.cli;

import dev.wirewatch.app.ReadProgress;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on stderr, on a terminal; nothing where there is none. */
final class ReadingBar implements ReadProgress, AutoCloseable {

    /** Shows a count alone, until it is told how much to expect. */
    private static final int UNKNOWN = -1;

    private final Optional<ProgressBar> bar;
    private long expected;

    private ReadingBar(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /** Shows a bar as long as it is not closed. */
    static ReadingBar show() {
        return new ReadingBar(Terminal.isThere() ? Optional.of(bar()) : Optional.empty());
    }

    private static ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName("reading")
                .setInitialMax(UNKNOWN)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }

    @Override
    public synchronized void expect(long records) {
        expected += records;
        bar.ifPresent(shown -> shown.maxHint(expected));
    }

    @Override
    public void advance(long records) {
        bar.ifPresent(shown -> shown.stepBy(records));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
