package dev.wirewatch.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns the end of the process, such as Ctrl-C, into an interrupt of the command's thread, and gives it some time to
 * close what it has opened. Close this last.
 */
final class GracefulStop implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch closed = new CountDownLatch(1);

    private GracefulStop() {}

    /** Watches over the calling thread. */
    static GracefulStop ofThisThread() {
        GracefulStop stop = new GracefulStop();
        Thread command = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop.interruptAndWait(command), "graceful-stop"));
        return stop;
    }

    @SuppressWarnings("ResultOfMethodCallIgnored") // in time or not, the process ends
    private void interruptAndWait(Thread command) {
        if (closed.getCount() > 0) {
            command.interrupt();
        }
        try {
            closed.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
