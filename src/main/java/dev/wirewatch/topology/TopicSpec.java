package dev.wirewatch.topology;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;

/**
 * A topic to be made, apart from its partitions and replicas.
 *
 * @param name the topic's name
 * @param schema schema of its values; null where they are plain bytes
 * @param single whether it has one partition, whatever the configuration says
 * @param settings Kafka's topic-level settings
 */
record TopicSpec(String name, Schema schema, boolean single, Map<String, String> settings) {

    TopicSpec {
        settings = Map.copyOf(settings);
    }

    /** A topic that is kept by time. */
    static TopicSpec keptFor(String name, Schema schema, Duration retention) {
        return new TopicSpec(
                name,
                schema,
                false,
                Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(retention.toMillis())));
    }

    /** A topic that keeps the last value of each key, in one partition: its records have one order. */
    static TopicSpec compacted(String name, Schema schema) {
        return new TopicSpec(name, schema, true, Map.of("cleanup.policy", "compact"));
    }

    /** A topic that keeps all records for good, in one partition: they have one order. */
    static TopicSpec keptForGood(String name, Schema schema) {
        return new TopicSpec(name, schema, true, Map.of("cleanup.policy", "delete", "retention.ms", "-1"));
    }

    TopicSpec with(String setting, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(setting, value);
        return new TopicSpec(name, schema, single, more);
    }
}
