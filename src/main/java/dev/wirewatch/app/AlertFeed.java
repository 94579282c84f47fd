package dev.wirewatch.app;

import dev.wirewatch.message.Alert;
import dev.wirewatch.registry.AvroSerde;
import dev.wirewatch.registry.SchemaRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Follows a topic of alerts. Where Kafka goes away it waits, and goes on where it was. */
public final class AlertFeed implements AutoCloseable {

    private final TopicReader<Alert> reader;

    private AlertFeed(TopicReader<Alert> reader) {
        this.reader = reader;
    }

    /**
     * Begins to follow a topic.
     *
     * @param connection how to reach Kafka
     * @param registry where the alerts' schema is; stays the caller's to close
     * @param topic the topic
     * @param since alerts published from then on; empty for those from now on
     * @return the feed
     * @throws StartException where there is no such topic
     */
    public static AlertFeed open(
            Connection connection, SchemaRegistry registry, String topic, Optional<Instant> since) {
        AvroSerde<Alert> serde = new AvroSerde<>(registry, Alert.class);
        TopicReader<Alert> reader =
                new TopicReader<>(connection.consumer(new StringDeserializer(), serde.deserializer()), topic);
        since.ifPresentOrElse(reader::seekTo, reader::seekToEnd);
        return new AlertFeed(reader);
    }

    /**
     * The next alerts.
     *
     * @return alerts in the order of their partitions; none where none came within a short while
     */
    public List<Alert> poll() {
        List<Alert> alerts = new ArrayList<>();
        reader.poll().forEach(alert -> alerts.add(alert.value()));
        return alerts;
    }

    /**
     * Whether all alerts that are published by now have been polled.
     *
     * @return whether the feed is at the topic's end
     */
    public boolean isAtEnd() {
        return reader.isAtEnd();
    }

    @Override
    public void close() {
        reader.close();
    }
}
