package dev.wirewatch.topology;

import dev.wirewatch.desk.Desks;
import dev.wirewatch.message.Alert;
import dev.wirewatch.message.Detection;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.Rejection;
import dev.wirewatch.message.RulePack;
import dev.wirewatch.registry.AvroSerde;
import dev.wirewatch.registry.SchemaRegistry;
import dev.wirewatch.wire.WireReaders;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The topology: wire-raw → intake → news-items → detect → detections → gather → route → alerts, with the rules from
 * watch-rules beside it. Each arrow between stages is a topic, but for gather → route, which publish in one
 * transaction. Beside them, the numbers of messages go from intake over message-numbers to the sequence watch.
 *
 * @param registry where the serdes find their schemas
 * @param readers the readers of wire formats
 * @param desks the desks
 * @param rulesInForce kept by the topology, read by its detect stage
 * @param categoryTopics makes sure that the topics of some categories exist
 * @param metrics told of what the stages do
 */
public record WirewatchTopology(
        SchemaRegistry registry,
        WireReaders readers,
        Desks desks,
        RulesInForce rulesInForce,
        Consumer<Set<String>> categoryTopics,
        PipelineMetrics metrics) {

    /**
     * Builds it.
     *
     * @param compactor compacts the rule set in force; stays the caller's to close
     * @return a fresh topology, every node of it named
     */
    Topology build(RuleCompactor compactor) {
        Topology topology = new Topology();
        addRules(topology, compactor);
        addIntake(topology);
        addDetect(topology);
        addGather(topology);
        addRoute(topology);
        addSequenceWatch(topology);
        return topology;
    }

    private void addRules(Topology topology, RuleCompactor compactor) {
        // In memory: a persistent global store can fail to come up after a kill (KAFKA-21034).
        StoreBuilder<KeyValueStore<String, RulePack>> packs = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(RuleLoader.STORE), Serdes.String(), serde(RulePack.class))
                .withLoggingDisabled();
        WaitingPacks waiting = new WaitingPacks();
        topology.addGlobalStore(
                packs,
                RuleLoader.SOURCE,
                new StringDeserializer(),
                serde(RulePack.class).deserializer(),
                Topics.WATCH_RULES,
                RuleLoader.NAME,
                () -> new RuleLoader(rulesInForce, waiting, compactor, categoryTopics, metrics));
    }

    private void addIntake(Topology topology) {
        topology.addSource("wire-raw-source", new ByteArrayDeserializer(), new ByteArrayDeserializer(), Topics.WIRE_RAW)
                .addProcessor(Intake.NAME, () -> new Intake(readers, metrics), "wire-raw-source")
                .addSink(
                        Intake.ITEMS,
                        Topics.NEWS_ITEMS,
                        new StringSerializer(),
                        serde(NewsItem.class).serializer(),
                        Intake.NAME)
                .addSink(
                        Intake.REJECTIONS,
                        Topics.WIRE_REJECTED,
                        new ByteArraySerializer(),
                        serde(Rejection.class).serializer(),
                        Intake.NAME)
                .addSink(
                        Intake.NUMBERS,
                        Topics.MESSAGE_NUMBERS,
                        new StringSerializer(),
                        new StringSerializer(),
                        Intake.NAME);
    }

    private void addDetect(Topology topology) {
        SetAsideLog log = new SetAsideLog(InstantSource.system());
        StoreBuilder<KeyValueStore<String, NewsItem>> withdrawn = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(WithdrawnStories.STORE),
                        Serdes.String(),
                        stored(NewsItem.class, Topics.NEWS_ITEMS))
                .withLoggingEnabled(Map.of());
        topology.addSource(
                        "news-items-source",
                        new StringDeserializer(),
                        serde(NewsItem.class).deserializer(),
                        Topics.NEWS_ITEMS)
                .addProcessor(Detect.NAME, () -> new Detect(rulesInForce, metrics, log), "news-items-source")
                .addStateStore(withdrawn, Detect.NAME)
                .addSink(
                        Detect.DETECTIONS,
                        Topics.DETECTIONS,
                        new StringSerializer(),
                        serde(Detection.class).serializer(),
                        Detect.NAME);
    }

    private void addGather(Topology topology) {
        StoreBuilder<KeyValueStore<String, Alert>> openAlerts = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(Gather.STORE),
                        Serdes.String(),
                        stored(Alert.class, Topics.ALERTS))
                .withLoggingEnabled(Map.of("max.message.bytes", Integer.toString(RecordSize.MAX_ALERT_BYTES)));
        topology.addSource(
                        "detections-source",
                        new StringDeserializer(),
                        serde(Detection.class).deserializer(),
                        Topics.DETECTIONS)
                .addProcessor(Gather.NAME, Gather::new, "detections-source")
                .addStateStore(openAlerts, Gather.NAME);
    }

    private void addRoute(Topology topology) {
        topology.addProcessor(Route.NAME, () -> new Route(desks, metrics), Gather.NAME)
                .addSink(
                        Route.ALL,
                        Topics.ALERTS,
                        new StringSerializer(),
                        serde(Alert.class).serializer(),
                        Route.NAME)
                .addSink(
                        Route.BY_CATEGORY,
                        (String id, Alert alert, RecordContext context) ->
                                Topics.alertsOf(alert.getRule().getCategory()),
                        new StringSerializer(),
                        serde(Alert.class).serializer(),
                        Route.NAME);
        desks.all()
                .forEach(desk -> topology.addSink(
                        Route.sinkOf(desk),
                        Topics.ofDesk(desk.name()),
                        new StringSerializer(),
                        serde(Alert.class).serializer(),
                        Route.NAME));
    }

    private void addSequenceWatch(Topology topology) {
        SequenceGapLog log = new SequenceGapLog(InstantSource.system());
        StoreBuilder<KeyValueStore<String, String>> series = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(SequenceWatch.STORE), Serdes.String(), Serdes.String())
                .withLoggingEnabled(Map.of());
        topology.addSource(
                        "message-numbers-source",
                        new StringDeserializer(),
                        new StringDeserializer(),
                        Topics.MESSAGE_NUMBERS)
                .addProcessor(SequenceWatch.NAME, () -> new SequenceWatch(metrics, log), "message-numbers-source")
                .addStateStore(series, SequenceWatch.NAME);
    }

    /** Values in a store as on their topic: its schema is registered, one for the changelog would not be. */
    private <T extends SpecificRecord> Serde<T> stored(Class<T> type, String topic) {
        Serde<T> values = serde(type);
        return Serdes.serdeFrom(
                (changelog, value) -> values.serializer().serialize(topic, value),
                (changelog, bytes) -> values.deserializer().deserialize(topic, bytes));
    }

    private <T extends SpecificRecord> Serde<T> serde(Class<T> type) {
        return new AvroSerde<>(registry, type);
    }
}
