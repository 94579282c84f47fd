package dev.wirewatch.app;

import dev.wirewatch.registry.SchemaRegistry;
import dev.wirewatch.topology.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * How to reach Kafka and the Schema Registry: makes their clients. It holds settings alone, and opens nothing.
 *
 * @param kafka Kafka client settings
 * @param registry Schema Registry client settings
 */
public record Connection(Map<String, String> kafka, Map<String, String> registry) {

    private static final int TRANSACTION_PATIENCE_MS = 20_000;

    private static final int BULK_RECORDS = 5_000;

    /** Of a partition at once: eight times the default, for fewer turns. */
    private static final int BULK_FETCH_BYTES = 8 << 20;

    /** A fetch in one go, where the system allows it; the default is 64 KiB. */
    private static final int BULK_SOCKET_BYTES = 1 << 20;

    /** A partition that is read to its end would keep the others waiting for half a second, the default. */
    private static final int BULK_WAIT_MS = 10;

    /**
     * After that Kafka gives a transaction up. Just above our patience: what a process that was killed has left open
     * holds back all committed records behind it for no longer.
     */
    private static final int TRANSACTION_TIMEOUT_MS = 25_000;

    /** Copies the settings. */
    public Connection {
        kafka = Map.copyOf(kafka);
        registry = Map.copyOf(registry);
    }

    /**
     * How to reach a service with some configuration, from another process.
     *
     * @param configuration the service's configuration
     * @return a connection to its Kafka, or to the embedded one at its fixed ports
     */
    public static Connection to(Configuration configuration) {
        return configuration.isEmbedded()
                ? embedded(
                        configuration.embedded().kafkaPort(),
                        configuration.embedded().registryPort())
                : new Connection(configuration.kafka(), configuration.registry());
    }

    private static Connection embedded(int kafkaPort, int registryPort) {
        return new Connection(
                Map.of("bootstrap.servers", "127.0.0.1:" + kafkaPort),
                Map.of("schema.registry.url", "http://127.0.0.1:" + registryPort));
    }

    /**
     * Where Kafka is, for messages.
     *
     * @return the bootstrap servers
     */
    public String bootstrapServers() {
        return kafka.get("bootstrap.servers");
    }

    /**
     * Where the Schema Registry is, for messages.
     *
     * @return its URL, or several
     */
    public String registryUrl() {
        return registry.get("schema.registry.url");
    }

    /**
     * Asks Kafka for an answer.
     *
     * @param patience how long to wait for it
     * @param silence how long to wait before saying so
     * @param waiting says so, once
     * @throws StartException where there was none
     */
    public void requireKafka(Duration patience, Duration silence, Runnable waiting) {
        try (Admin admin = admin()) {
            int millis = Math.toIntExact(patience.toMillis());
            KafkaFuture<String> answer = admin.describeCluster(new DescribeClusterOptions().timeoutMs(millis))
                    .clusterId();
            try {
                answer.get(silence.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                waiting.run();
                answer.get();
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException | KafkaException e) {
            throw new StartException(
                    "Kafka at " + bootstrapServers()
                            + " does not answer: is the service running (wirewatch run), or is --kafka wrong?",
                    e);
        }
    }

    /**
     * An admin client.
     *
     * @return a client, the caller's to close
     */
    public Admin admin() {
        return Admin.create(new HashMap<>(kafka));
    }

    /**
     * A Schema Registry client.
     *
     * @param patience how long its calls ask a registry that is away
     * @return a client, the caller's to close
     */
    public SchemaRegistry schemaRegistry(Duration patience) {
        return SchemaRegistry.connect(registry, patience);
    }

    /**
     * A producer that loses and doubles nothing.
     *
     * @param keys serialises keys
     * @param values serialises values
     * @return a producer, the caller's to close
     */
    public <K, V> Producer<K, V> producer(Serializer<K> keys, Serializer<V> values) {
        return new KafkaProducer<>(safeProducer(), keys, values);
    }

    /**
     * A producer of plain bytes that tells soon where Kafka does not answer, for feeds whose senders wait.
     *
     * @param patience how long a record waits for its acknowledgement
     * @return a producer, the caller's to close
     */
    Producer<byte[], byte[]> impatientProducer(Duration patience) {
        Map<String, Object> settings = safeProducer();
        int millis = Math.toIntExact(patience.toMillis());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * A producer of plain bytes in transactions.
     *
     * @param transactionalId who else takes this id locks the producer out
     * @return a producer, the caller's to close
     */
    Producer<byte[], byte[]> transactionalProducer(String transactionalId) {
        Map<String, Object> settings = safeProducer();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MS);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TRANSACTION_PATIENCE_MS);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, TRANSACTION_PATIENCE_MS / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, TRANSACTION_PATIENCE_MS);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> safeProducer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_REQUEST_BYTES);
        return settings;
    }

    /**
     * A consumer without a group, that sees committed records alone, from the start of what it is assigned.
     *
     * @param keys reads keys
     * @param values reads values
     * @return a consumer, the caller's to close
     */
    public <K, V> Consumer<K, V> consumer(Deserializer<K> keys, Deserializer<V> values) {
        return new KafkaConsumer<>(readingFromTheStart(IsolationLevel.READ_COMMITTED), keys, values);
    }

    /** The same, for reading much at once that is there. */
    <K, V> Consumer<K, V> bulkConsumer(Deserializer<K> keys, Deserializer<V> values) {
        Map<String, Object> settings = readingFromTheStart(IsolationLevel.READ_COMMITTED);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BULK_RECORDS);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BULK_FETCH_BYTES);
        settings.put(ConsumerConfig.RECEIVE_BUFFER_CONFIG, BULK_SOCKET_BYTES);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, BULK_WAIT_MS);
        return new KafkaConsumer<>(settings, keys, values);
    }

    /**
     * A consumer of plain bytes without a group, from the start of what it is assigned.
     *
     * @param isolation whether it sees records of transactions that are not committed
     * @return a consumer, the caller's to close
     */
    Consumer<byte[], byte[]> consumer(IsolationLevel isolation) {
        return new KafkaConsumer<>(
                readingFromTheStart(isolation), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> readingFromTheStart(IsolationLevel isolation) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.toString());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return settings;
    }
}
