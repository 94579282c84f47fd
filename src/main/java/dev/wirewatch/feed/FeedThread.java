package dev.wirewatch.feed;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread of a feed, which is asked to stop before it is interrupted. */
final class FeedThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedThread.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
    private static final Duration FAULT_PAUSE = Duration.ofSeconds(5);

    private final CountDownLatch stop = new CountDownLatch(1);
    private final Consumer<FeedThread> work;
    private final Thread thread;

    /**
     * @param feed the feed's name, for the thread's
     * @param work what it does until it is asked to stop
     */
    FeedThread(String feed, Consumer<FeedThread> work) {
        this.work = work;
        this.thread = new Thread(this::run, "feed-" + feed);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** A fault of ours in one round must not end the feed. */
    private void run() {
        while (!isAskedToStop()) {
            try {
                work.accept(this);
            } catch (InterruptException interrupted) {
                stop.countDown();
            } catch (RuntimeException e) {
                LOG.atError().setCause(e).addKeyValue("feed", thread.getName()).log("feed failed; it starts again");
                pause(FAULT_PAUSE);
            }
        }
    }

    boolean isAskedToStop() {
        return stop.getCount() == 0;
    }

    /** Waits, but not after it is asked to stop. */
    @SuppressWarnings("ResultOfMethodCallIgnored") // the caller looks whether it is to stop
    void pause(Duration time) {
        try {
            stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stop.countDown();
        }
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(STOP_PATIENCE.toMillis());
            thread.interrupt();
            thread.join(STOP_PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
