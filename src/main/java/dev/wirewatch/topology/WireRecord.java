package dev.wirewatch.topology;

import dev.wirewatch.wire.FeedName;
import dev.wirewatch.wire.WireMessage;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;

/**
 * How a wire message lies in a record of {@code wire-raw}: the value is its bytes; the headers, all optional, are
 * {@code content-type} (a media type), {@code feed} (letters, digits, {@code . _ -}, at most 64 characters) and
 * {@code received} (milliseconds since 1970-01-01T00:00Z, in decimal digits), in UTF-8. One of more than
 * {@link RecordSize#MAX_HEADER_BYTES}, or not in UTF-8, counts as not there.
 */
final class WireRecord {

    /** The feed of a message that names none, or none that is well-formed. */
    static final String NO_FEED = "unknown";

    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,15}");

    private WireRecord() {}

    /** The wire message in a record; a record without a value is an empty message. */
    static WireMessage message(Record<byte[], byte[]> wire) {
        byte[] bytes = wire.value() == null ? new byte[0] : wire.value();
        return new WireMessage(
                bytes,
                header(wire.headers(), "content-type").orElse(null),
                header(wire.headers(), "feed").filter(FeedName::isValid).orElse(NO_FEED),
                received(wire));
    }

    /** A feed cannot have received a message after it sent it: such a clock is not believed. */
    private static Instant received(Record<byte[], byte[]> wire) {
        Instant sent = Instant.ofEpochMilli(wire.timestamp());
        return header(wire.headers(), "received")
                .filter(millis -> MILLIS.matcher(millis).matches())
                .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)))
                .filter(received -> !received.isAfter(sent))
                .orElse(sent);
    }

    private static Optional<String> header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null || header.value().length > RecordSize.MAX_HEADER_BYTES
                ? Optional.empty()
                : utf8(header.value());
    }

    private static Optional<String> utf8(byte[] value) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
