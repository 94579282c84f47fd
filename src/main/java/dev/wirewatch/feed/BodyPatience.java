package dev.wirewatch.feed;

import java.time.Duration;

/**
 * How long a sender may take for a body: a while for anything, longer for what comes, and never longer than some time. So
 * one who sends a byte now and then does not keep its place for as long as one with a large message on a slow line.
 *
 * @param first how long it may take without having sent much
 * @param most how long at most
 */
record BodyPatience(Duration first, Duration most) {

    /** Bytes that buy a second more: a line of 1 Mbit/s brings as much. */
    private static final long BYTES_A_SECOND = 128 * 1024;

    private static final long NANOS_A_SECOND = 1_000_000_000;

    static BodyPatience standard() {
        return new BodyPatience(Duration.ofSeconds(10), Duration.ofSeconds(60));
    }

    /** Whether a sender who has sent so much in so long may go on. */
    boolean bears(Duration passed, long bytes) {
        Duration earned = first.plusNanos(bytes * NANOS_A_SECOND / BYTES_A_SECOND);
        return passed.compareTo(earned.compareTo(most) < 0 ? earned : most) <= 0;
    }
}
