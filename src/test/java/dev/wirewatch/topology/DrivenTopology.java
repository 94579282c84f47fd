package dev.wirewatch.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirewatch.desk.Desk;
import dev.wirewatch.desk.Desks;
import dev.wirewatch.message.Alert;
import dev.wirewatch.message.Detection;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.Rejection;
import dev.wirewatch.message.RulePack;
import dev.wirewatch.message.Severity;
import dev.wirewatch.registry.AvroSerde;
import dev.wirewatch.registry.SchemaRegistry;
import dev.wirewatch.wire.WireReaders;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology without a broker: real readers, real rules, real serdes on a registry in memory. */
final class DrivenTopology implements AutoCloseable {

    static final Instant SENT = Instant.parse("2024-05-06T07:08:09Z");

    private static final Desks DESKS = new Desks(List.of(
            new Desk("world", Set.of(), Severity.INFORMATIONAL),
            new Desk("trade", Set.of("sanctions"), Severity.HIGH),
            new Desk("defence", Set.of("arms"), Severity.INFORMATIONAL)));

    final CountedEvents events = new CountedEvents();
    final RulesInForce rules = new RulesInForce();
    final RuleCompactor compactor = new RuleCompactor(rules);
    final List<Set<String>> topicsMade = new ArrayList<>();
    final SchemaRegistry registry;

    /** How often making topics is still to fail. */
    int kafkaAway;

    final TopologyTestDriver driver;

    private final Path stateFolder;
    private final WireReaders readers;

    private DrivenTopology(Path stateFolder, SchemaRegistry registry, WireReaders readers) {
        this.stateFolder = stateFolder;
        this.registry = registry;
        this.readers = readers;
        this.driver = new TopologyTestDriver(topology(this::makeTopics).build(compactor), settings(), SENT);
    }

    static DrivenTopology start(Path stateFolder) {
        return start(stateFolder, WireReaders.standard());
    }

    static DrivenTopology start(Path stateFolder, WireReaders readers) {
        return new DrivenTopology(stateFolder, registryInMemory(), readers);
    }

    /** On a registry that does not answer. */
    static DrivenTopology withoutRegistry(Path stateFolder) {
        Map<String, String> nobody = Map.of("schema.registry.url", "http://127.0.0.1:1");
        return new DrivenTopology(stateFolder, SchemaRegistry.connect(nobody, Duration.ZERO), WireReaders.standard());
    }

    static SchemaRegistry registryInMemory() {
        return SchemaRegistry.connect(Map.of("schema.registry.url", "mock://" + UUID.randomUUID()), Duration.ZERO);
    }

    WirewatchTopology topology(Consumer<Set<String>> categoryTopics) {
        return new WirewatchTopology(registry, readers, DESKS, rules, categoryTopics, events);
    }

    private void makeTopics(Set<String> categories) {
        if (kafkaAway > 0) {
            kafkaAway--;
            throw new TimeoutException("Kafka does not answer");
        }
        topicsMade.add(categories);
    }

    private Properties settings() {
        Properties properties = new Properties();
        properties.putAll(
                new PipelineSettings(Map.of("bootstrap.servers", "nowhere:1"), "wirewatch", "test", stateFolder, 1)
                        .toStreams(new DeadLetters(new AvroSerde<>(registry, Rejection.class).serializer(), events)));
        // The driver forgets what the deserialisation handler writes in a transaction.
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        return properties;
    }

    void publish(String pack, int version, String yaml) {
        publish(pack, yaml == null ? null : new RulePack(pack, version, "hash", yaml, List.of()));
    }

    void publish(String pack, RulePack record) {
        publish(pack, record, new RecordHeaders());
    }

    /** Publishes a pack, or removes it where it has no text, with more records of the same publication to follow. */
    void publishAndMore(String pack, int version, String yaml) {
        Headers headers = new RecordHeaders();
        ToFollow.mark(headers);
        publish(pack, yaml == null ? null : new RulePack(pack, version, "hash", yaml, List.of()), headers);
    }

    private void publish(String pack, RulePack record, Headers headers) {
        TestInputTopic<String, RulePack> topic = driver.createInputTopic(
                Topics.WATCH_RULES, new StringSerializer(), new AvroSerde<>(registry, RulePack.class).serializer());
        topic.pipeInput(new TestRecord<>(pack, record, headers));
    }

    /** A wire message without headers. */
    void send(String message) {
        send(message, new RecordHeaders());
    }

    void send(String message, Headers headers) {
        raw(Topics.WIRE_RAW, "key".getBytes(UTF_8), message.getBytes(UTF_8), headers, SENT);
    }

    void raw(String topic, byte[] key, byte[] value, Headers headers, Instant timestamp) {
        driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key, value, headers, timestamp));
    }

    List<TestRecord<String, NewsItem>> items() {
        return read(Topics.NEWS_ITEMS, NewsItem.class);
    }

    List<TestRecord<String, Detection>> detections() {
        return read(Topics.DETECTIONS, Detection.class);
    }

    List<TestRecord<String, Alert>> alerts(String topic) {
        return read(topic, Alert.class);
    }

    List<TestRecord<byte[], Rejection>> rejections() {
        return read(Topics.WIRE_REJECTED, new ByteArrayDeserializer(), Rejection.class);
    }

    KeyValueStore<String, Alert> openAlerts() {
        return driver.getKeyValueStore(Gather.STORE);
    }

    private <T extends SpecificRecord> List<TestRecord<String, T>> read(String topic, Class<T> type) {
        return read(topic, new StringDeserializer(), type);
    }

    /** What was written since the last call. */
    private <K, T extends SpecificRecord> List<TestRecord<K, T>> read(
            String topic, Deserializer<K> keys, Class<T> type) {
        return driver.createOutputTopic(topic, keys, new AvroSerde<>(registry, type).deserializer())
                .readRecordsToList();
    }

    @Override
    public void close() {
        driver.close();
        compactor.close();
        registry.close();
    }
}
