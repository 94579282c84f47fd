package dev.wirewatch.topology;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.wire.StoryKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Limits on records' sizes, in bytes. A record that is too large for its topic must never reach the producer: a
 * transactional producer does not recover from it.
 */
final class RecordSize {

    /** Greatest serialised news item; under the 1 MiB that a topic takes by default. */
    static final int MAX_ITEM_BYTES = 900 * 1024;

    /** Greatest story key: detections and alerts hold it several times. */
    static final int MAX_STORY_KEY_BYTES = 8 * 1024;

    /** Greatest value of a header that is read or passed on; a longer one counts as not there. */
    static final int MAX_HEADER_BYTES = 1024;

    /** Greatest record on {@code wire-raw}: the largest message, and 64 KiB for its key, its headers and the batch. */
    static final int MAX_WIRE_RECORD_BYTES = Topics.MAX_WIRE_MESSAGE_BYTES + 64 * 1024;

    /** Greatest key that a rejection keeps whole; with the largest message it fits a request. */
    static final int MAX_REJECTED_KEY_BYTES = 1024 * 1024;

    /**
     * Greatest detection or alert: what it takes from an item is in it once ({@link #MAX_ITEM_BYTES}), but for its story
     * key and the evidence behind the first, which is bounded too.
     */
    static final int MAX_ALERT_BYTES = 2 * 1024 * 1024;

    private RecordSize() {}

    /**
     * Whether an item is too large for its topic, or its story key for a key. The item is encoded for that, up to the
     * limit: a small message may make a large item, and one that cannot be encoded fails here, before any other item of
     * its message is on its way.
     */
    static boolean isTooLarge(NewsItem item) {
        return keyBytes(item) > MAX_STORY_KEY_BYTES || takesMoreThan(MAX_ITEM_BYTES, item);
    }

    private static int keyBytes(NewsItem item) {
        return StoryKey.of(item).getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean takesMoreThan(int bytes, NewsItem item) {
        try {
            NewsItem.getEncoder().encode(item, new LimitedOutput(bytes));
            return false;
        } catch (LimitedOutput.FullException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("encoding in memory", e);
        }
    }
}
