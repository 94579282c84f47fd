package dev.wirewatch.topology;

import java.time.Duration;

/**
 * How long a request to compact waits for further changes.
 *
 * @param quiet how old the last change must be
 * @param most how long after the first change it is done although changes have not ceased
 */
record CompactionDelay(Duration quiet, Duration most) {

    /**
     * Packs that are published together are seconds apart at most. Where changes never cease, a compaction a minute costs
     * little beside them.
     */
    static final CompactionDelay STANDARD = new CompactionDelay(Duration.ofSeconds(2), Duration.ofSeconds(60));

    /**
     * Tells how long a request waits from now on, if no other comes.
     *
     * @param sinceFirst how long ago the first of the requests came that wait
     * @return until there was quiet or the first has waited long enough, whichever is sooner; not negative
     */
    Duration after(Duration sinceFirst) {
        Duration left = most.minus(sinceFirst);
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(quiet) < 0 ? left : quiet;
    }
}
