package dev.wirewatch.topology;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The settings of Kafka Streams: ours over the user's Kafka client settings. What the guarantees rest on cannot be
 * overridden.
 *
 * @param kafka Kafka client settings: bootstrap servers, security
 * @param applicationId the application id: consumer group and prefix of internal topics
 * @param instance this instance's name, stable over restarts, unique in the group: a restarted instance takes its
 *     partitions over at once
 * @param stateFolder where state stores lie
 * @param threads stream threads, at least 1
 */
public record PipelineSettings(
        Map<String, String> kafka, String applicationId, String instance, Path stateFolder, int threads) {

    /** How long results wait for the commit that makes them visible, at most, in ms. */
    private static final int COMMIT_INTERVAL_MS = 20;

    /** How long a thread waits for records before it looks whether a commit is due, in ms. */
    private static final int POLL_MS = 10;

    private static final int SESSION_TIMEOUT_MS = 15_000;
    private static final int MAX_POLL_RECORDS = 200;

    /** Copies the settings. */
    public PipelineSettings {
        kafka = Map.copyOf(kafka);
    }

    Map<String, Object> toStreams(DeadLetters deadLetters) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        settings.put(StreamsConfig.CLIENT_ID_CONFIG, applicationId + "-" + instance);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateFolder.toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_INTERVAL_MS);
        settings.put(StreamsConfig.POLL_MS_CONFIG, POLL_MS);
        settings.put(StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.NO_OPTIMIZATION);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        settings.put(StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, ClampedTimestamp.class);
        settings.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UndecodableHandler.class);
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, UnprocessableHandler.class);
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);
        settings.put(DeadLetters.SETTING, deadLetters);
        settings.putAll(consumer());
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topics.MAX_REQUEST_BYTES);
        return settings;
    }

    private Map<String, Object> consumer() {
        return Map.of(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instance,
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_TIMEOUT_MS,
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), MAX_POLL_RECORDS);
    }

    /** Settings of Kafka that a user may not set, because the guarantees rest on them. */
    public static List<String> reserved() {
        return List.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.STATE_DIR_CONFIG,
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG);
    }
}
