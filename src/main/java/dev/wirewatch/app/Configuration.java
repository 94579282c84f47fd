package dev.wirewatch.app;

import dev.wirewatch.feed.FeedSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The service's configuration. {@code docs/operations.md} lists its keys and defaults.
 *
 * @param kafka Kafka client settings as Kafka names them; empty for the embedded broker and registry
 * @param registry Schema Registry client settings as Confluent names them; empty with the embedded ones
 * @param embedded the embedded broker and registry, used where {@code kafka} is empty
 * @param http where metrics and health are served
 * @param topics how new topics are made
 * @param streams the Kafka Streams application
 * @param feeds the feeds that the service runs itself
 * @param starterPacks whether the shipped rule packs are published where {@code watch-rules} holds none
 * @param desks the desks file; empty for the shipped desks
 */
public record Configuration(
        Map<String, String> kafka,
        Map<String, String> registry,
        Embedded embedded,
        Http http,
        Topics topics,
        Streams streams,
        FeedSettings feeds,
        boolean starterPacks,
        Optional<Path> desks) {

    /** Copies the settings. */
    public Configuration {
        kafka = Map.copyOf(kafka);
        registry = Map.copyOf(registry);
    }

    /**
     * The embedded broker and registry; both listen on loopback alone.
     *
     * @param folder where the broker keeps its data; one process at a time
     * @param kafkaPort the broker's port; 0 for any free one
     * @param registryPort the registry's port; 0 for any free one
     */
    public record Embedded(Path folder, int kafkaPort, int registryPort) {}

    /**
     * Where metrics and health are served.
     *
     * @param host address to bind
     * @param port port to bind; 0 for any free one
     */
    public record Http(String host, int port) {}

    /**
     * How new topics are made.
     *
     * @param partitions partitions of each topic but {@code watch-rules} and its history, which have one
     * @param replication replicas; empty for the broker's default
     */
    public record Topics(int partitions, Optional<Short> replication) {}

    /**
     * The Kafka Streams application.
     *
     * @param applicationId consumer group and prefix of the internal topics
     * @param instance name of this instance, stable over restarts and unique in the group
     * @param stateFolder where state stores lie
     * @param threads stream threads
     */
    public record Streams(String applicationId, String instance, Path stateFolder, int threads) {}

    /**
     * Whether broker and registry run in this process.
     *
     * @return true where no Kafka is named
     */
    public boolean isEmbedded() {
        return kafka.isEmpty();
    }

    /**
     * The configuration of a run without a file: everything in this process, data below {@code folder}.
     *
     * @param folder where all data lies
     * @return the defaults
     */
    public static Configuration defaults(Path folder) {
        return new Configuration(
                Map.of(),
                Map.of(),
                new Embedded(folder, 19_092, 18_081),
                new Http("127.0.0.1", 18_080),
                new Topics(4, Optional.empty()),
                new Streams("wirewatch", "main", folder.resolve("streams"), 2),
                FeedSettings.none(),
                true,
                Optional.empty());
    }

    /**
     * The same on free ports, for a run beside another one.
     *
     * @return a copy with every port 0
     */
    public Configuration onFreePorts() {
        return new Configuration(
                kafka,
                registry,
                new Embedded(embedded.folder(), 0, 0),
                new Http(http.host(), 0),
                topics,
                streams,
                feeds,
                starterPacks,
                desks);
    }
}
