package dev.wirewatch.feed;

import com.google.common.base.Stopwatch;
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
    private static final Duration WELL = Duration.ofMinutes(1);

    private final CountDownLatch stop = new CountDownLatch(1);
    private final Stopwatch stopping = Stopwatch.createUnstarted();
    private final String feed;
    private final FeedHealth health;
    private final Consumer<FeedThread> work;
    private final Thread thread;
    private final Duration stopPatience;

    /**
     * @param feed the feed's name
     * @param health is told of faults that the work does not tell itself
     * @param work what it does until it is asked to stop
     */
    FeedThread(String feed, FeedHealth health, Consumer<FeedThread> work) {
        this(feed, health, work, STOP_PATIENCE);
    }

    /** @param stopPatience how long it may take to stop before it is interrupted */
    FeedThread(String feed, FeedHealth health, Consumer<FeedThread> work, Duration stopPatience) {
        this.stopPatience = stopPatience;
        this.feed = feed;
        this.health = health;
        this.work = work;
        this.thread = new Thread(this::run, "feed-" + feed);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        Backoff backoff = new Backoff();
        while (!isAskedToStop()) {
            long began = System.nanoTime();
            work();
            if (System.nanoTime() - began > WELL.toNanos()) {
                backoff.reset();
            }
            pause(backoff.next());
        }
    }

    /** A fault of ours in one round must not end the feed; one of the machine's does, but not in silence. */
    private void work() {
        try {
            work.accept(this);
        } catch (InterruptException interrupted) {
            stop.countDown();
        } catch (RuntimeException | StackOverflowError e) {
            failed(e);
        } catch (VirtualMachineError e) {
            failed(e);
            throw e;
        } catch (Error e) {
            failed(e);
        }
    }

    private void failed(Throwable fault) {
        health.failed(feed, FeedFault.INTERNAL, fault.getClass().getName() + "; the log tells more");
        LOG.atError().setCause(fault).addKeyValue("feed", feed).log("feed failed");
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

    /** Asks it to stop, and does not wait. */
    synchronized void stop() {
        if (!stopping.isRunning()) {
            stopping.start();
        }
        stop.countDown();
    }

    /** Waits until a time that is counted from when it was asked first. */
    private void join(Duration patience) throws InterruptedException {
        long left = patience.minus(elapsed()).toMillis();
        thread.join(Math.max(1, left));
    }

    private synchronized Duration elapsed() {
        return stopping.elapsed();
    }

    /** Waits, then interrupts it, and leaves it where it does not end in as long a time again. */
    @Override
    public void close() {
        stop();
        try {
            join(stopPatience);
            thread.interrupt();
            join(stopPatience.multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
