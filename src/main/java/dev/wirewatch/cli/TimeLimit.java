package dev.wirewatch.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Gives up on work that takes too long. For work that has no bound of its own, on behalf of somebody who waits at a
 * terminal; what was given up on goes on in the background until the command ends.
 *
 * @param limit how long to wait
 */
record TimeLimit(Duration limit) {

    /** Does the work; gives its result, or nothing if it took too long. What it throws, this throws. */
    <T> Optional<T> within(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(task, "limited");
        thread.setDaemon(true);
        thread.start();
        try {
            return Optional.of(task.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            task.cancel(true);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
