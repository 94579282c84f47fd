package dev.wirewatch.it;

import dev.wirewatch.app.AlertFeed;
import dev.wirewatch.app.Connection;
import dev.wirewatch.feed.WireSender;
import dev.wirewatch.message.Alert;
import dev.wirewatch.registry.SchemaRegistry;
import dev.wirewatch.wire.WireMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends wire messages to a service and reads its alerts, as desks and agencies do. */
final class Kafka implements AutoCloseable {

    private final Connection connection;
    private final SchemaRegistry registry;

    Kafka(Connection connection) {
        this.connection = connection;
        this.registry = connection.schemaRegistry(Duration.ofSeconds(10));
    }

    /** Where a configuration file puts the embedded broker and registry. */
    static Kafka of(ConfigFile config) {
        return new Kafka(new Connection(
                Map.of("bootstrap.servers", "127.0.0.1:" + config.kafkaPort()),
                Map.of("schema.registry.url", "http://127.0.0.1:" + config.registryPort())));
    }

    Connection connection() {
        return connection;
    }

    SchemaRegistry registry() {
        return registry;
    }

    void send(String... messages) {
        for (String message : messages) {
            send(message.getBytes(StandardCharsets.UTF_8), "");
        }
    }

    void send(byte[] message, String contentType) {
        send(message, contentType, Instant.now());
    }

    void send(byte[] message, String contentType, Instant received) {
        try (WireSender sender =
                new WireSender(connection.producer(new ByteArraySerializer(), new ByteArraySerializer()))) {
            sender.send(new WireMessage(message, contentType, "it", received));
            sender.flush();
        }
    }

    /** All alerts of a topic that are committed by now. */
    List<Alert> alerts(String topic) {
        List<Alert> alerts = new ArrayList<>();
        try (AlertFeed feed = AlertFeed.open(connection, registry, topic, Optional.of(Instant.EPOCH))) {
            while (!feed.isAtEnd()) {
                alerts.addAll(feed.poll());
            }
        }
        return alerts;
    }

    /** The alerts of a topic whose item speaks of something. */
    List<Alert> alerts(String topic, String about) {
        return alerts(topic).stream()
                .filter(alert -> alert.getItem().toString().contains(about))
                .toList();
    }

    @Override
    public void close() {
        registry.close();
    }
}
