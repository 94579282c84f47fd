package dev.wirewatch.registry;

import java.time.Duration;

/**
 * How long to go on asking a registry that is away. The first pause is 100 ms, and each is twice the one before, up to
 * 2 s.
 *
 * @param limit no new attempt starts later than this after the first; zero means one attempt
 */
record Patience(Duration limit) {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    /** One try that fails with a {@link RegistryAwayException} where another may succeed. */
    @FunctionalInterface
    interface Attempt<T> {
        T run() throws RegistryAwayException;
    }

    /** The registry could not be asked this time. */
    static final class RegistryAwayException extends Exception {
        private static final long serialVersionUID = 1L;

        RegistryAwayException(String reason, Throwable cause) {
            super(reason, cause);
        }
    }

    /**
     * Runs the attempt until it succeeds, time is up, or the thread is interrupted.
     *
     * @throws RegistryUnavailableException if it never succeeded; an interrupted thread stays marked so
     */
    <T> T retry(Attempt<T> attempt) {
        long deadline = System.nanoTime() + limit.toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return attempt.run();
            } catch (RegistryAwayException away) {
                if (System.nanoTime() + pause.toNanos() > deadline) {
                    throw new RegistryUnavailableException(away.getMessage(), away.getCause());
                }
                sleep(pause, away);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private static void sleep(Duration pause, RegistryAwayException away) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException(away.getMessage() + " (interrupted while waiting)", away.getCause());
        }
    }
}
