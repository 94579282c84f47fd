package dev.wirewatch.app;

import dev.wirewatch.embedded.EmbeddedKafka;
import dev.wirewatch.embedded.EmbeddedRegistry;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The Kafka and the Schema Registry that a service runs on: the user's own, or embedded ones, which are then closed
 * with it.
 */
final class Backbone implements AutoCloseable {

    private final Connection connection;
    private final Closing parts;

    private Backbone(Connection connection, Closing parts) {
        this.connection = connection;
        this.parts = parts;
    }

    /**
     * Starts what the configuration asks for.
     *
     * @param configuration the configuration
     * @param onFatal told in one line where an embedded part gives up later
     */
    static Backbone start(Configuration configuration, Consumer<String> onFatal) {
        Closing parts = new Closing();
        if (!configuration.isEmbedded()) {
            return new Backbone(new Connection(configuration.kafka(), configuration.registry()), parts);
        }
        try {
            Configuration.Embedded embedded = configuration.embedded();
            EmbeddedKafka kafka = parts.add(EmbeddedKafka.start(embedded.folder(), embedded.kafkaPort(), onFatal));
            EmbeddedRegistry registry =
                    parts.add(EmbeddedRegistry.start(kafka.bootstrapServers(), embedded.registryPort()));
            return new Backbone(
                    new Connection(
                            Map.of("bootstrap.servers", kafka.bootstrapServers()),
                            Map.of("schema.registry.url", registry.url())),
                    parts);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        parts.close();
    }
}
