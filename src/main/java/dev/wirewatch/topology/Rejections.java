package dev.wirewatch.topology;

import dev.wirewatch.message.Rejection;
import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.wire.Reading;
import dev.wirewatch.wire.WireMessage;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Makes rejections, with the coordinates of the record that they are about. */
final class Rejections {

    private Rejections() {}

    /** The rejection of a wire message that could not be read. */
    static Rejection of(
            Record<byte[], byte[]> wire,
            WireMessage message,
            Reading.Rejected rejected,
            Optional<RecordMetadata> coordinates) {
        return Rejection.newBuilder()
                .setReason(rejected.reason())
                .setDetail(rejected.detail())
                .setBytes(ByteBuffer.wrap(message.bytes()))
                .setKey(buffer(wire.key()))
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
        return Rejection.newBuilder()
                .setReason(reason)
                .setDetail(describe(fault))
                .setBytes(value == null ? ByteBuffer.allocate(0) : ByteBuffer.wrap(value))
                .setKey(buffer(key))
                .setTopic(context.topic())
                .setPartition(context.partition())
                .setOffset(context.offset())
                .setReceived(Instant.ofEpochMilli(Math.max(0, context.timestamp())))
                .build();
    }

    private static String describe(Exception fault) {
        String message = fault.getMessage();
        return message == null ? fault.getClass().getSimpleName() : message;
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }
}
