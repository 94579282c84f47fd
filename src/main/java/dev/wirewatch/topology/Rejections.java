package dev.wirewatch.topology;

import dev.wirewatch.message.Rejection;
import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.wire.Reading;
import dev.wirewatch.wire.RejectionDetail;
import dev.wirewatch.wire.WireMessage;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Makes rejections, with the coordinates of the record that they are about. */
final class Rejections {

    private static final String KEPT_IN_PART = " (kept in part: the record is too large for a rejection)";

    private static final int MAX_RECORD_KEY = 64 * 1024;

    private Rejections() {}

    /** The rejection of a wire message that could not be read. */
    static Rejection of(
            Record<byte[], byte[]> wire,
            WireMessage message,
            Reading.Rejected rejected,
            Optional<RecordMetadata> coordinates) {
        return Rejection.newBuilder()
                .setReason(rejected.reason())
                .setDetail(rejected.detail() + cutNote(message.bytes(), wire.key()))
                .setWhole(isWhole(message.bytes(), wire.key()))
                .setBytes(bytes(message.bytes()))
                .setKey(key(wire.key()))
                .setContentType(message.contentType().isEmpty() ? null : message.contentType())
                .setFeed(message.feed())
                .setTopic(coordinates.map(RecordMetadata::topic).orElse(Topics.WIRE_RAW))
                .setPartition(coordinates.map(RecordMetadata::partition).orElse(-1))
                .setOffset(coordinates.map(RecordMetadata::offset).orElse(-1L))
                .setReceived(message.received())
                .build();
    }

    /** The rejection of any record that a task could not decode or process. */
    static Rejection of(
            ErrorHandlerContext context, RejectionReason reason, Exception fault, byte[] key, byte[] value) {
        long timestamp = Math.max(0, context.timestamp());
        Rejection.Builder rejection = Rejection.newBuilder()
                .setReason(reason)
                .setDetail(describe(fault) + cutNote(value, key))
                .setWhole(isWhole(value, key))
                .setBytes(bytes(value))
                .setKey(key(key))
                .setTopic(context.topic())
                .setPartition(context.partition())
                .setOffset(context.offset())
                .setReceived(Instant.ofEpochMilli(timestamp));
        if (context.topic().equals(Topics.WIRE_RAW)) {
            WireMessage message = WireRecord.message(new Record<>(key, value, timestamp, context.headers()));
            rejection
                    .setContentType(message.contentType().isEmpty() ? null : message.contentType())
                    .setFeed(message.feed())
                    .setReceived(message.received());
        }
        return rejection.build();
    }

    /** What went wrong, in a line that is safe to show: faults quote records, which may be hostile. */
    static String describe(Exception fault) {
        String message = fault.getMessage();
        return RejectionDetail.of(message == null ? fault.getClass().getSimpleName() : message);
    }

    private static ByteBuffer bytes(byte[] value) {
        return value == null
                ? ByteBuffer.allocate(0)
                : ByteBuffer.wrap(value, 0, Math.min(value.length, Topics.MAX_WIRE_MESSAGE_BYTES));
    }

    private static ByteBuffer key(byte[] key) {
        return key == null ? null : ByteBuffer.wrap(key, 0, Math.min(key.length, RecordSize.MAX_REJECTED_KEY_BYTES));
    }

    /** The key of the rejection's own record: as received, but where that is very large there is none. */
    static byte[] recordKey(byte[] key) {
        return key == null || key.length > MAX_RECORD_KEY ? null : key;
    }

    /** A topic's limit is on compressed bytes, so a record can be larger than any request of ours. */
    private static boolean isWhole(byte[] value, byte[] key) {
        return (value == null || value.length <= Topics.MAX_WIRE_MESSAGE_BYTES)
                && (key == null || key.length <= RecordSize.MAX_REJECTED_KEY_BYTES);
    }

    private static String cutNote(byte[] value, byte[] key) {
        return isWhole(value, key) ? "" : KEPT_IN_PART;
    }
}
