package dev.wirewatch.app;

import dev.wirewatch.message.RulePack;
import dev.wirewatch.registry.AvroSerde;
import dev.wirewatch.registry.SchemaRegistry;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.Pack;
import dev.wirewatch.rules.PackReader;
import dev.wirewatch.rules.RuleSet;
import dev.wirewatch.topology.TopicProvisioner;
import dev.wirewatch.topology.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The packs on {@code watch-rules}: what is published, and publishing more. */
public final class RuleTopic {

    private static final Logger LOG = LoggerFactory.getLogger(RuleTopic.class);

    private final Connection connection;
    private final SchemaRegistry registry;

    /**
     * @param connection how to reach Kafka
     * @param registry where the packs' schema is; stays the caller's to close
     */
    public RuleTopic(Connection connection, SchemaRegistry registry) {
        this.connection = connection;
        this.registry = registry;
    }

    /**
     * What is published.
     *
     * @return the last version of each pack, by name
     * @throws StartException where there is no such topic
     */
    public Map<String, RulePack> published() {
        Map<String, RulePack> packs = new TreeMap<>();
        AvroSerde<RulePack> serde = new AvroSerde<>(registry, RulePack.class);
        try (TopicReader<RulePack> reader = new TopicReader<>(
                connection.consumer(new StringDeserializer(), serde.deserializer()), Topics.WATCH_RULES)) {
            while (!reader.isAtEnd()) {
                for (ConsumerRecord<String, RulePack> pack : reader.poll()) {
                    put(packs, pack);
                }
            }
        }
        return packs;
    }

    /**
     * What is published, compiled.
     *
     * @return the last version of each pack, by name
     * @throws InvalidRulesException where one was published that does not compile
     */
    public List<Pack> packs() throws InvalidRulesException {
        List<Pack> packs = new ArrayList<>();
        for (RulePack published : published().values()) {
            packs.add(compiled(published));
        }
        return packs;
    }

    /**
     * The rules that a service which starts now has in force: of what is published, what compiles. What does not, which
     * only others than this class can have published, is logged.
     *
     * @return the rule set
     * @throws InvalidRulesException where packs were published that do not go together
     */
    public RuleSet inForce() throws InvalidRulesException {
        return RuleSet.of(compilable(published()).values());
    }

    private static void put(Map<String, RulePack> packs, ConsumerRecord<String, RulePack> pack) {
        if (pack.value() == null) {
            packs.remove(pack.key());
        } else {
            packs.put(pack.key(), pack.value());
        }
    }

    /**
     * Publishes packs that differ from what is published. All of them are first compiled together with the packs that
     * stay; where that fails, nothing is published. A pack that stays and does not compile, which only others than this
     * class can have published, is left out of that: it must not keep good ones back.
     *
     * @param packs the packs
     * @param topics how the topics of their categories are made, which comes first
     * @return the packs that were written, with their new versions
     * @throws InvalidRulesException where the packs do not go together, or with those that stay
     */
    public List<RulePack> publish(Collection<Pack> packs, Configuration.Topics topics) throws InvalidRulesException {
        Map<String, RulePack> before = published();
        RuleSet together = RuleSet.of(merged(before, packs));
        try (Admin admin = connection.admin()) {
            new TopicProvisioner(admin, registry, topics.partitions(), topics.replication())
                    .provisionCategories(together.categories());
        }
        List<RulePack> next = packs.stream()
                .filter(pack -> isChanged(pack, before.get(pack.name())))
                .map(pack -> next(pack, before.get(pack.name())))
                .toList();
        write(next);
        return next;
    }

    private static Collection<Pack> merged(Map<String, RulePack> before, Collection<Pack> packs) {
        Map<String, Pack> merged = compilable(before);
        packs.forEach(pack -> merged.put(pack.name(), pack));
        return merged.values();
    }

    private static Map<String, Pack> compilable(Map<String, RulePack> published) {
        Map<String, Pack> packs = new TreeMap<>();
        published.values().forEach(pack -> tryCompile(pack).ifPresent(good -> packs.put(good.name(), good)));
        return packs;
    }

    private static Optional<Pack> tryCompile(RulePack published) {
        try {
            return Optional.of(compiled(published));
        } catch (InvalidRulesException e) {
            LOG.atWarn()
                    .addKeyValue("pack", published.getName())
                    .addKeyValue("reason", e.getMessage())
                    .log("a published pack does not compile");
            return Optional.empty();
        }
    }

    private static Pack compiled(RulePack published) throws InvalidRulesException {
        return PackReader.read(published.getName() + " version " + published.getVersion(), published.getYaml());
    }

    private static boolean isChanged(Pack pack, RulePack published) {
        return published == null || !published.getHash().equals(pack.hash());
    }

    private static RulePack next(Pack pack, RulePack published) {
        int version = published == null ? 1 : published.getVersion() + 1;
        return new RulePack(pack.name(), version, pack.hash(), pack.yaml());
    }

    private void write(List<RulePack> packs) {
        AvroSerde<RulePack> serde = new AvroSerde<>(registry, RulePack.class);
        List<Future<RecordMetadata>> writes = new ArrayList<>();
        try (Producer<String, RulePack> producer = connection.producer(new StringSerializer(), serde.serializer())) {
            packs.forEach(
                    pack -> writes.add(producer.send(new ProducerRecord<>(Topics.WATCH_RULES, pack.getName(), pack))));
            for (Future<RecordMetadata> write : writes) {
                write.get();
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException(
                    "the packs may be published in part: " + e.getCause().getMessage(), e);
        }
    }
}
