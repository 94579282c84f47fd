package dev.wirewatch.feed;

import dev.wirewatch.topology.Topics;
import dev.wirewatch.wire.WireMessage;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The records of {@code wire-raw}: keyed by the feed's name, so that the messages of one feed keep their order; headers
 * as {@code dev.wirewatch.topology.WireRecord} reads them.
 */
final class WireRecords {

    private WireRecords() {}

    static ProducerRecord<byte[], byte[]> of(WireMessage message) {
        ProducerRecord<byte[], byte[]> wire =
                new ProducerRecord<>(Topics.WIRE_RAW, bytes(message.feed()), message.bytes());
        wire.headers().add("feed", bytes(message.feed()));
        wire.headers().add("received", bytes(Long.toString(message.received().toEpochMilli())));
        if (!message.contentType().isEmpty()) {
            wire.headers().add("content-type", bytes(message.contentType()));
        }
        return wire;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
