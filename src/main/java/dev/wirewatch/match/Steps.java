package dev.wirewatch.match;

/** Counts the steps of some work, and ends it where they are too many. No clock is read: it ends at the same step always. */
final class Steps {

    private long left;

    /** Grants so many steps. */
    Steps(long granted) {
        left = granted;
    }

    /** Takes steps, 0 or more, before or while they are done. */
    void take(long steps) {
        left -= steps;
        if (left < 0) {
            throw new TooManyStepsException();
        }
    }
}
