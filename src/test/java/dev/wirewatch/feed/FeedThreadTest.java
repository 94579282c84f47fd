package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.google.common.util.concurrent.Uninterruptibles;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedThreadTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final FeedHealth health = new FeedHealth(InstantSource.system(), new QuietMetrics());
    private final AtomicInteger rounds = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class, NoClassDefFoundError.class})
    void aFaultOfOursIsToldAndTheFeedGoesOn(Class<? extends Throwable> fault) {
        try (FeedThread thread = failing(() -> made(fault))) {
            thread.start();
            await().atMost(SOON).until(() -> rounds.get() > 1);

            assertThat(status().failing()).isTrue();
            assertThat(status().summary()).startsWith("failing: internal: " + fault.getName());
        }
    }

    @Test
    void aFaultOfTheMachineEndsTheFeedButNotInSilence() {
        try (FeedThread thread = failing(() -> new InternalError("planned"))) {
            thread.start();
            await().dontCatchUncaughtExceptions().atMost(SOON).until(() -> status().failing());
            await().dontCatchUncaughtExceptions()
                    .during(Duration.ofSeconds(2))
                    .atMost(SOON)
                    .until(() -> rounds.get() == 1);

            assertThat(status().summary()).isEqualTo("failing: internal: java.lang.InternalError; the log tells more");
        }
    }

    @Test
    void stopsWhenItIsAskedWithoutAnybodyWaitingForIt() {
        AtomicInteger ended = new AtomicInteger();
        Consumer<FeedThread> work = running -> {
            rounds.incrementAndGet();
            running.pause(Duration.ofHours(1));
            ended.incrementAndGet();
        };
        try (FeedThread north = new FeedThread("north", health, work);
                FeedThread south = new FeedThread("south", health, work)) {
            north.start();
            south.start();
            await().atMost(SOON).until(() -> rounds.get() == 2);

            north.stop();
            south.stop();

            await().atMost(SOON).until(() -> ended.get() == 2);
        }
    }

    /** A poll that hangs does not look whether it is asked to stop. */
    @Test
    void isInterruptedWhereItDoesNotStop() {
        AtomicInteger interrupted = new AtomicInteger();
        Consumer<FeedThread> sleep = running -> {
            rounds.incrementAndGet();
            try {
                Thread.sleep(Duration.ofHours(1).toMillis());
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
            }
        };
        FeedThread deaf = new FeedThread("north", health, sleep, Duration.ofMillis(50));
        deaf.start();
        await().atMost(SOON).until(() -> rounds.get() == 1);

        deaf.close();

        assertThat(interrupted).hasValue(1);
    }

    /** Waited for one after the other they would take 20 seconds. */
    @Test
    void severalThatDoNotEvenHeedAnInterruptAreWaitedForTogether() {
        CountDownLatch end = new CountDownLatch(1);
        Consumer<FeedThread> deaf = running -> {
            rounds.incrementAndGet();
            Uninterruptibles.awaitUninterruptibly(end);
        };
        List<FeedThread> threads = Stream.of("north", "south", "east", "west", "centre")
                .map(name -> new FeedThread(name, health, deaf, Duration.ofSeconds(2)))
                .toList();
        threads.forEach(FeedThread::start);
        await().atMost(SOON).until(() -> rounds.get() == threads.size());

        threads.forEach(FeedThread::stop);
        try {
            assertTimeout(Duration.ofSeconds(12), () -> threads.forEach(FeedThread::close));
        } finally {
            end.countDown();
        }
    }

    private FeedThread failing(Supplier<Throwable> fault) {
        health.expect("north");
        return new FeedThread("north", health, running -> {
            rounds.incrementAndGet();
            throwAny(fault.get());
        });
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void throwAny(Throwable fault) throws T {
        throw (T) fault;
    }

    private static Throwable made(Class<? extends Throwable> fault) {
        try {
            return fault.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private FeedStatus status() {
        return health.statuses().get(0);
    }
}
