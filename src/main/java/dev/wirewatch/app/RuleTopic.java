package dev.wirewatch.app;

import dev.wirewatch.message.RulePack;
import dev.wirewatch.registry.AvroSerde;
import dev.wirewatch.registry.SchemaRegistry;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.LibraryMemory;
import dev.wirewatch.rules.Pack;
import dev.wirewatch.rules.PackRecord;
import dev.wirewatch.rules.RuleSet;
import dev.wirewatch.topology.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The packs on {@code watch-rules}: what is published. */
public final class RuleTopic {

    private static final Logger LOG = LoggerFactory.getLogger(RuleTopic.class);

    private final Connection connection;
    private final SchemaRegistry registry;

    /**
     * A published pack.
     *
     * @param pack the pack
     * @param published when it was published, by the clock of who did
     */
    public record Dated(RulePack pack, Instant published) {}

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
        dated().forEach((name, dated) -> packs.put(name, dated.pack()));
        return packs;
    }

    /**
     * What is published, and since when.
     *
     * @return the last version of each pack, by name
     * @throws StartException where there is no such topic
     */
    public Map<String, Dated> dated() {
        Map<String, Dated> packs = new TreeMap<>();
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
        LibraryMemory memory = new LibraryMemory();
        for (RulePack published : published().values()) {
            packs.add(PackRecord.read(published, memory));
        }
        return packs;
    }

    /**
     * The rules that a service which starts now has in force: of what is published, what compiles. What does not, which
     * only others than {@link RulePublisher} can have published, is logged.
     *
     * @return the rule set
     * @throws InvalidRulesException where packs were published that do not go together
     */
    public RuleSet inForce() throws InvalidRulesException {
        return RuleSet.of(compilable(published(), new LibraryMemory()).values());
    }

    private static void put(Map<String, Dated> packs, ConsumerRecord<String, RulePack> pack) {
        if (pack.value() == null) {
            packs.remove(pack.key());
        } else {
            packs.put(pack.key(), new Dated(pack.value(), Instant.ofEpochMilli(pack.timestamp())));
        }
    }

    /** Of published packs those that compile; what does not is logged. */
    static Map<String, Pack> compilable(Map<String, RulePack> published, LibraryMemory memory) {
        Map<String, Pack> packs = new TreeMap<>();
        published.values().forEach(pack -> tryCompile(pack, memory).ifPresent(good -> packs.put(good.name(), good)));
        return packs;
    }

    private static Optional<Pack> tryCompile(RulePack published, LibraryMemory memory) {
        try {
            return Optional.of(PackRecord.read(published, memory));
        } catch (InvalidRulesException e) {
            LOG.atWarn()
                    .addKeyValue("pack", published.getName())
                    .addKeyValue("reason", e.getMessage())
                    .log("a published pack does not compile");
            return Optional.empty();
        }
    }
}
