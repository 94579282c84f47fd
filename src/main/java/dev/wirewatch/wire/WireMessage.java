package dev.wirewatch.wire;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

/**
 * Bytes as a feed delivered them.
 *
 * @param bytes the message; not copied, so neither side may change it
 * @param contentType media type that the feed declared, with its parameters; empty where it declared none
 * @param feed name of the feed
 * @param received when the feed received the message
 */
@SuppressWarnings("ArrayRecordComponent") // equality is by content, and Kafka and files deal in arrays
public record WireMessage(byte[] bytes, String contentType, String feed, Instant received) {

    /** Takes null for a content type that was not declared. */
    public WireMessage {
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(feed, "feed");
        Objects.requireNonNull(received, "received");
        contentType = contentType == null ? "" : contentType;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WireMessage that
                && Arrays.equals(bytes, that.bytes)
                && contentType.equals(that.contentType)
                && feed.equals(that.feed)
                && received.equals(that.received);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(bytes), contentType, feed, received);
    }
}
