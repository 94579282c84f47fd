package dev.wirewatch.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topic that a registry keeps its schemas in: one partition, compacted, named as Confluent's registry names it. */
final class SchemasTopic implements AutoCloseable {
    static final String NAME = "_schemas";

    private static final Logger LOG = LoggerFactory.getLogger(SchemasTopic.class);
    private static final TopicPartition PARTITION = new TopicPartition(NAME, 0);

    /** Longest wait for the broker, which is in this process. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String bootstrapServers;
    private final Producer<byte[], byte[]> producer;

    private SchemasTopic(String bootstrapServers, Producer<byte[], byte[]> producer) {
        this.bootstrapServers = bootstrapServers;
        this.producer = producer;
    }

    /**
     * Makes the topic where it is missing.
     *
     * @throws KafkaException if the broker does not answer in time, or refuses
     */
    static SchemasTopic open(String bootstrapServers) {
        create(bootstrapServers);
        int patience = (int) PATIENCE.toMillis();
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG,
                "embedded-registry",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                patience,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                patience / 2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                patience,
                // A schema may be as large as a request to the registry.
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                2 * RegistryRoutes.LARGEST_REQUEST);
        return new SchemasTopic(
                bootstrapServers, new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    /**
     * Reads the topic from its start to where it ends now. A record that is not in the registry's format is left out
     * with a warning: the others still count.
     *
     * @throws KafkaException if the broker does not answer in time
     */
    RegistryState readAll() {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "embedded-registry",
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis());
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return readAll(consumer);
        }
    }

    /**
     * Writes a record, and returns when the broker has it.
     *
     * @throws KafkaException if that is not certain; the record may still be there
     */
    void append(RegistryRecord record) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(NAME, SchemasTopicFormat.key(record), SchemasTopicFormat.value(record));
        await(producer.send(message));
    }

    @Override
    public void close() {
        producer.close(PATIENCE);
    }

    private static RegistryState readAll(Consumer<byte[], byte[]> consumer) {
        consumer.assign(List.of(PARTITION));
        consumer.seekToBeginning(List.of(PARTITION));
        long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        RegistryState state = RegistryState.empty();
        while (consumer.position(PARTITION) < end) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(
                        "topic " + NAME + " could not be read to its end within " + PATIENCE.toSeconds() + " s");
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                Optional<RegistryRecord> known = parse(record);
                state = known.isPresent() ? state.with(known.get()) : state;
            }
        }
        return state;
    }

    private static Optional<RegistryRecord> parse(ConsumerRecord<byte[], byte[]> record) {
        try {
            return SchemasTopicFormat.parse(record.key(), record.value());
        } catch (IOException | IllegalArgumentException foreign) {
            LOG.warn("offset {} of topic {} is not a registry's record, left out", record.offset(), NAME);
            return Optional.empty();
        }
    }

    private static void create(String bootstrapServers) {
        NewTopic topic = new NewTopic(NAME, 1, (short) 1)
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            await(admin.createTopics(List.of(topic)).all().toCompletionStage().toCompletableFuture());
        } catch (TopicExistsException madeByAnEarlierRun) {
            LOG.debug("topic {} is there", NAME);
        }
    }

    private static void await(Future<?> done) {
        try {
            done.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new TimeoutException("no answer from the broker in time", late);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException known ? known : new KafkaException(failed.getCause());
        }
    }
}
