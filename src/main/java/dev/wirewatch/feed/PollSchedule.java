package dev.wirewatch.feed;

import java.time.Duration;

/** When to ask again. */
final class PollSchedule {

    /** However a server wishes it: it may have changed its mind. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final Duration LONGEST_OF_OUR_OWN = Duration.ofHours(1);

    private PollSchedule() {}

    /**
     * The feed's interval, and from the second failure on twice as long each time, up to an hour; not before the server
     * wishes it, up to a day.
     *
     * @param interval the feed's interval
     * @param failures how often in a row there was no document
     * @param notBefore how long the server asks to be left alone
     */
    static Duration next(Duration interval, int failures, Duration notBefore) {
        Duration own = interval;
        for (int failure = 1; failure < failures && own.compareTo(LONGEST_OF_OUR_OWN) < 0; failure++) {
            own = min(own.multipliedBy(2), LONGEST_OF_OUR_OWN);
        }
        Duration wished = min(notBefore, LONGEST);
        return own.compareTo(wished) < 0 ? wished : own;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
