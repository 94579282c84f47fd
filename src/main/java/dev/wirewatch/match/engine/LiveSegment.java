package dev.wirewatch.match.engine;

import java.util.Collection;
import java.util.List;

/**
 * A segment, and which of its rules are in force.
 *
 * @param segment some rules
 * @param dead a bit for each of them that is no longer in force
 * @param deadCount how many those are
 */
@SuppressWarnings("ArrayRecordComponent") // read in the hot path, and never compared
record LiveSegment(Segment segment, long[] dead, int deadCount) {

    static LiveSegment of(Segment segment) {
        return new LiveSegment(segment, new long[(segment.ids().size() >>> 6) + 1], 0);
    }

    LiveSegment without(Collection<String> ids) {
        long[] stillDead = dead.clone();
        int count = deadCount;
        for (String id : ids) {
            Integer ordinal = segment.ordinals().get(id);
            if (ordinal != null && isAlive(stillDead, ordinal)) {
                stillDead[ordinal >>> 6] |= 1L << ordinal;
                count++;
            }
        }
        return count == deadCount ? this : new LiveSegment(segment, stillDead, count);
    }

    boolean isAlive(String id) {
        Integer ordinal = segment.ordinals().get(id);
        return ordinal != null && isAlive(dead, ordinal);
    }

    private static boolean isAlive(long[] dead, int ordinal) {
        return (dead[ordinal >>> 6] & 1L << ordinal) == 0;
    }

    /** The ids of the rules in force. */
    List<String> aliveIds() {
        return segment.ids().stream().filter(this::isAlive).toList();
    }

    int alive() {
        return segment.ids().size() - deadCount;
    }
}
