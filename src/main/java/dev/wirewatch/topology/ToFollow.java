package dev.wirewatch.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The header of records on {@code watch-rules} that tells how many records of the same publication follow: a decimal
 * number of 1 or more. The last one does not have it, and neither do records of other programs, each of which counts as
 * a publication of its own.
 */
public final class ToFollow {

    private static final String NAME = "to-follow";

    private ToFollow() {}

    /**
     * Tells how many records of the same publication follow.
     *
     * @param headers the headers of a record
     * @param records how many, 0 or more
     */
    public static void write(Headers headers, int records) {
        if (records > 0) {
            headers.add(NAME, Integer.toString(records).getBytes(UTF_8));
        }
    }

    /** Whether a record is the last one of its publication. What is no number of ours counts as absent. */
    static boolean isLast(Headers headers) {
        Header header = headers.lastHeader(NAME);
        return header == null
                || header.value() == null
                || !new String(header.value(), UTF_8).matches("[1-9][0-9]{0,8}");
    }
}
