package dev.wirewatch.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells a command that the process is to end, as by Ctrl-C, and gives it some time to close what it has opened. */
final class GracefulStop implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean asked;

    private GracefulStop() {}

    /** Watches from now on; close it behind all else. */
    static GracefulStop watch() {
        GracefulStop stop = new GracefulStop();
        Runtime.getRuntime().addShutdownHook(new Thread(stop::askAndWait, "graceful-stop"));
        return stop;
    }

    boolean isAsked() {
        return asked;
    }

    @SuppressWarnings("ResultOfMethodCallIgnored") // in time or not, the process ends
    private void askAndWait() {
        asked = true;
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
