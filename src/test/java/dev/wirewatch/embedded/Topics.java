package dev.wirewatch.embedded;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What tests ask a broker. */
final class Topics {
    private Topics() {}

    /** How many records the first partition of a topic holds. */
    static long count(String bootstrapServers, String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers);
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(List.of(partition)).get(partition);
        }
    }
}
