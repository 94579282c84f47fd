package dev.wirewatch.topology;

import dev.wirewatch.message.NewsItem;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Limits on records' sizes, in bytes. A record that is too large for its topic must never reach the producer: a
 * transactional producer does not recover from it.
 */
final class RecordSize {

    /** Greatest serialised news item; under the 1 MiB that a topic takes by default. */
    static final int MAX_ITEM_BYTES = 900 * 1024;

    /** Greatest request that our producers send: a rejection that holds a whole wire message. */
    static final int MAX_REQUEST_BYTES = 10 * 1024 * 1024;

    /** Up to here no item can be too large: reading makes at most three bytes of one, and adds little. */
    private static final int SURE_MESSAGE_BYTES = 256 * 1024;

    private RecordSize() {}

    /**
     * The serialised size of an item that was read from a message.
     *
     * @param item the item
     * @param messageBytes size of the message that it was read from
     * @return whether the item is over {@link #MAX_ITEM_BYTES}
     */
    static boolean isTooLarge(NewsItem item, int messageBytes) {
        return messageBytes > SURE_MESSAGE_BYTES && bytes(item) > MAX_ITEM_BYTES;
    }

    private static int bytes(NewsItem item) {
        try {
            return item.toByteBuffer().remaining();
        } catch (IOException e) {
            throw new UncheckedIOException("encoding in memory", e);
        }
    }
}
