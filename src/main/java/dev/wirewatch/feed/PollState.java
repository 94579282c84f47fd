package dev.wirewatch.feed;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known of a polled feed between two looks.
 *
 * @param validators what to ask with
 * @param seen what has been sent
 * @param failures how often in a row there was no document
 * @param due when to ask next
 * @param wished whether that is so late because the server wishes it
 */
record PollState(Validators validators, SeenVersions seen, int failures, Instant due, boolean wished) {

    /** There was a document, and what was new in it has been sent. */
    PollState sent(Validators now, SeenVersions all, Instant next) {
        return new PollState(now, all, 0, next, false);
    }

    /** There is nothing new. */
    PollState unchanged(Instant next) {
        return new PollState(validators, seen, 0, next, false);
    }

    /** There was no document. */
    PollState failed(Instant now, Duration interval, Duration notBefore) {
        int times = failures == Integer.MAX_VALUE ? failures : failures + 1;
        Duration own = PollSchedule.next(interval, times, Duration.ZERO);
        Duration next = PollSchedule.next(interval, times, notBefore);
        return new PollState(validators, seen, times, now.plus(next), next.compareTo(own) > 0);
    }

    /** What was sent is as Kafka knows it; when to ask next stays. */
    PollState on(PollState kafka) {
        return new PollState(kafka.validators, kafka.seen, failures, due, wished);
    }
}
