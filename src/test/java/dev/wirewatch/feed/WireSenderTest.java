package dev.wirewatch.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.wire.WireMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class WireSenderTest {

    private static final Instant RECEIVED = Instant.parse("2024-05-06T07:08:09.123Z");

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final WireSender sender = new WireSender(producer);

    @Test
    void aMessageIsARecordKeyedByItsFeed() {
        sender.send(message("text/plain"));

        ProducerRecord<byte[], byte[]> wire = producer.history().get(0);
        assertThat(wire.topic()).isEqualTo("wire-raw");
        assertThat(wire.partition()).isNull();
        assertThat(new String(wire.key(), UTF_8)).isEqualTo("north");
        assertThat(new String(wire.value(), UTF_8)).isEqualTo("Dépêche");
        assertThat(headers(wire))
                .isEqualTo(Map.of("feed", "north", "received", "1714979289123", "content-type", "text/plain"));
    }

    @Test
    void aContentTypeThatNobodyDeclaredIsLeftOut() {
        sender.send(message(""));

        assertThat(headers(producer.history().get(0))).containsOnlyKeys("feed", "received");
    }

    @Test
    void flushTellsOfAMessageThatKafkaDidNotTake() {
        sender.send(message(""));
        producer.completeNext();
        sender.send(message(""));
        producer.errorNext(new RecordTooLargeException("too large"));

        assertThatThrownBy(sender::flush)
                .isInstanceOf(KafkaException.class)
                .hasMessage("Kafka did not take a wire message: too large; it took 1 of them, which sending all again"
                        + " would double");
        assertThatThrownBy(() -> sender.send(message(""))).isInstanceOf(KafkaException.class);
    }

    @Test
    void flushIsSilentWhereAllIsWell() {
        sender.send(message(""));
        sender.send(message(""));
        producer.completeNext();
        producer.completeNext();

        assertThatCode(sender::flush).doesNotThrowAnyException();
    }

    @Test
    void closesItsProducer() {
        sender.close();

        assertThat(producer.closed()).isTrue();
    }

    private static WireMessage message(String contentType) {
        return new WireMessage("Dépêche".getBytes(UTF_8), contentType, "north", RECEIVED);
    }

    private static Map<String, String> headers(ProducerRecord<?, ?> wire) {
        Map<String, String> headers = new LinkedHashMap<>();
        Arrays.stream(wire.headers().toArray())
                .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }
}
