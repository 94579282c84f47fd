package dev.wirewatch.topology;

import org.apache.kafka.common.header.Headers;

/**
 * The header of records on {@code watch-rules} that tells that more records of the same publication follow, by being
 * there; it has no value. How many follow it does not tell: compaction may have taken some of them away. The last one does
 * not have it, and neither do records of other programs, each of which counts as a publication of its own.
 */
public final class ToFollow {

    private static final String NAME = "to-follow";

    private static final byte[] NO_VALUE = {};

    private ToFollow() {}

    /**
     * Marks a record that is not the last one of its publication.
     *
     * @param headers the headers of the record
     */
    public static void mark(Headers headers) {
        headers.add(NAME, NO_VALUE);
    }

    /** Whether a record is the last one of its publication. */
    static boolean isLast(Headers headers) {
        return headers.lastHeader(NAME) == null;
    }
}
