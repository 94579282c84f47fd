package dev.wirewatch.app;

import dev.wirewatch.message.Rejection;
import dev.wirewatch.topology.Topics;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Header;

/**
 * A rejection where it lies on {@code wire-rejected}.
 *
 * @param partition its partition there
 * @param offset its offset there
 * @param timestamp its record's timestamp: when the broker took it, which is when it was put aside
 * @param trace its record's headers: those of W3C Trace Context
 * @param rejection the rejection
 */
public record KeptRejection(int partition, long offset, Instant timestamp, List<Header> trace, Rejection rejection) {

    /** Copies the headers. */
    public KeptRejection {
        trace = List.copyOf(trace);
    }

    /**
     * Its name for people and for the commands.
     *
     * @return partition and offset on {@code wire-rejected}, as in {@code 2-17}
     */
    public String id() {
        return partition + "-" + offset;
    }

    /**
     * The record that was put aside, as the log names it.
     *
     * @return topic, partition and offset, as in {@code wire-raw-3-1042}
     */
    public String record() {
        return rejection.getTopic() + "-" + rejection.getPartition() + "-" + rejection.getOffset();
    }

    /**
     * The message that was put aside, or where it was too large for a rejection, its beginning.
     *
     * @return the bytes, the caller's own
     */
    public byte[] bytes() {
        return copy(rejection.getBytes());
    }

    /**
     * The key of the record that was put aside.
     *
     * @return the bytes, the caller's own; empty where it had none
     */
    public Optional<byte[]> key() {
        return Optional.ofNullable(rejection.getKey()).map(KeptRejection::copy);
    }

    private static byte[] copy(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    /**
     * Whether it is of a wire message, and not of a record of an inner topic.
     *
     * @return whether its record lay on {@code wire-raw}
     */
    public boolean isOfWireMessage() {
        return rejection.getTopic().equals(Topics.WIRE_RAW);
    }

    /**
     * Whether it holds its record whole.
     *
     * @return false where the record was too large for a rejection
     */
    public boolean isWhole() {
        return rejection.getWhole();
    }
}
