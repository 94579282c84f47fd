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
 */
record PollState(Validators validators, SeenVersions seen, int failures, Instant due) {

    /** There was a document, and what was new in it has been sent. */
    PollState sent(Validators now, SeenVersions all, Instant next) {
        return new PollState(now, all, 0, next);
    }

    /** There is nothing new. */
    PollState unchanged(Instant next) {
        return new PollState(validators, seen, 0, next);
    }

    /** There was no document. */
    PollState failed(Instant now, Duration interval, Duration notBefore) {
        int times = failures == Integer.MAX_VALUE ? failures : failures + 1;
        return new PollState(validators, seen, times, now.plus(PollSchedule.next(interval, times, notBefore)));
    }
}
