package dev.wirewatch.app;

import dev.wirewatch.app.RuleHistory.Entry;
import dev.wirewatch.message.RulePack;
import dev.wirewatch.registry.SchemaRegistry;
import dev.wirewatch.rules.Duplicates;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.LibraryMemory;
import dev.wirewatch.rules.Pack;
import dev.wirewatch.rules.PackRecord;
import dev.wirewatch.rules.RuleSet;
import dev.wirewatch.topology.TopicProvisioner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Puts rule packs in force, once: all of them or none, in one transaction with their history. There is one transactional
 * id, so that of several publishers only the one that began last can publish, and what it read is all there is.
 */
public final class RulePublisher implements AutoCloseable {

    private static final String TRANSACTIONAL_ID = "wirewatch-rules";

    private final Connection connection;
    private final SchemaRegistry registry;
    private final Configuration.Topics topics;
    private final Producer<byte[], byte[]> producer;
    private final RuleHistoryTopic historyTopic;
    private final Map<String, RulePack> published;
    private final RuleHistory history;
    private final LibraryMemory libraries = new LibraryMemory();

    private RulePublisher(
            Connection connection,
            SchemaRegistry registry,
            Configuration.Topics topics,
            Producer<byte[], byte[]> producer) {
        this.connection = connection;
        this.registry = registry;
        this.topics = topics;
        this.producer = producer;
        historyTopic = new RuleHistoryTopic(connection, registry);
        published = new RuleTopic(connection, registry).published();
        history = historyTopic.read();
    }

    /**
     * Begins.
     *
     * @param connection how to reach Kafka
     * @param registry where the schemas are; stays the caller's to close
     * @param topics how the topics of new categories are made
     * @return a publisher
     * @throws StartException where there is no topic {@code watch-rules}
     */
    public static RulePublisher begin(Connection connection, SchemaRegistry registry, Configuration.Topics topics) {
        try (Admin admin = connection.admin()) {
            provisioner(admin, registry, topics).provisionRuleHistory();
        }
        Producer<byte[], byte[]> producer = connection.transactionalProducer(TRANSACTIONAL_ID);
        try {
            // From here on nobody else's transaction can end well, so what is read then is all there is.
            producer.initTransactions();
            return new RulePublisher(connection, registry, topics, producer);
        } catch (RuntimeException e) {
            producer.close();
            throw e;
        }
    }

    /**
     * Whether nothing is published.
     *
     * @return whether no pack is
     */
    public boolean isNothingPublished() {
        return published.isEmpty();
    }

    /**
     * Publishes packs that differ from what is published. All of them are first compiled together with the packs that
     * stay; where that fails, nothing is published. A pack that stays and does not compile, which only others than this
     * class can have published, is left out of that: it must not keep good ones back.
     *
     * @param packs the packs
     * @param prune whether published packs that are not among them are removed
     * @return what was published; nothing where nothing differs
     * @throws InvalidRulesException where the packs do not go together, or with those that stay
     * @throws KafkaException where Kafka did not take them; then nothing is published, unless the message says otherwise
     */
    public Publication publish(Collection<Pack> packs, boolean prune) throws InvalidRulesException {
        Map<String, Optional<RulePack>> changes = new TreeMap<>();
        if (prune) {
            published.keySet().forEach(name -> changes.put(name, Optional.empty()));
        }
        packs.forEach(pack -> changes.put(pack.name(), Optional.of(PackRecord.of(pack, 0))));
        List<Pack> staying = stayingBeside(changes.keySet());
        refuseMisfits(staying, packs);
        for (Pack pack : packs) {
            if (isAsPublished(pack.name(), changes.get(pack.name()))) {
                changes.remove(pack.name());
                staying.add(pack);
            }
        }
        return write(changes, staying, Map.of(), OptionalInt.empty());
    }

    /** The published packs but some, compiled; without those that do not compile. */
    private List<Pack> stayingBeside(Set<String> changing) {
        Map<String, RulePack> staying = new TreeMap<>(published);
        staying.keySet().removeAll(changing);
        return new ArrayList<>(RuleTopic.compilable(staying, libraries).values());
    }

    /** Before the packs are records: problems are told at their places in files. */
    private static void refuseMisfits(List<Pack> staying, Collection<Pack> packs) throws InvalidRulesException {
        List<Pack> together = new ArrayList<>(staying);
        together.addAll(packs);
        Duplicates.refuse(together);
    }

    private boolean isAsPublished(String name, Optional<RulePack> content) {
        Optional<RulePack> now = Optional.ofNullable(published.get(name));
        return content.map(RulePack::getHash).equals(now.map(RulePack::getHash));
    }

    /**
     * Publishes a pack again as it was.
     *
     * @param pack the pack's name
     * @param version the version to go back to; empty for the one before what it is now
     * @return what was published; nothing where the pack is like that now
     * @throws NoVersionException where there is no such version
     * @throws InvalidRulesException where it does not compile, or does not go together with the packs that stay
     * @throws KafkaException as of {@link #publish}
     */
    public Publication rollBack(String pack, OptionalInt version) throws NoVersionException, InvalidRulesException {
        RuleHistory known = knownHistory(List.of(pack));
        Optional<RulePack> target = version.isPresent() ? known.version(pack, version.getAsInt()) : known.before(pack);
        if (target.isEmpty()) {
            throw new NoVersionException(missing(known, pack, version));
        }
        return isAsPublished(pack, target)
                ? new Publication(List.of(), Map.of(), List.of())
                : write(
                        Map.of(pack, target),
                        stayingBeside(Set.of(pack)),
                        Map.of(pack, target.get().getVersion()),
                        OptionalInt.empty());
    }

    private static String missing(RuleHistory known, String pack, OptionalInt version) {
        Collection<Integer> versions = known.versions(pack);
        if (versions.isEmpty()) {
            return "no pack " + pack + " was ever published";
        }
        String there = versions.size() == 1 ? "there is only version " : "there are the versions ";
        return "pack " + pack + " has no version "
                + (version.isPresent() ? Integer.toString(version.getAsInt()) : "before what it is now") + "; " + there
                + String.join(", ", versions.stream().map(Object::toString).toList());
    }

    /**
     * Undoes the last publication: all packs that it changed are published again as they were before it, or removed where
     * they were not there. What such a rollback published counts as the publication that it went back to, so that a second
     * one goes further back.
     *
     * @return what was published
     * @throws NoVersionException where there was no publication before, or the last one was the rollback of a pack: to undo
     *     that would bring back what was taken back
     * @throws InvalidRulesException where a pack does not compile, or they do not go together with the packs that stay
     * @throws KafkaException as of {@link #publish}
     */
    public Publication rollBack() throws NoVersionException, InvalidRulesException {
        RuleHistory known = knownHistory(published.keySet());
        Optional<Entry> packRollback = known.lastPackRollback();
        if (packRollback.isPresent()) {
            String pack = packRollback.get().pack();
            throw new NoVersionException("the last publication took pack " + pack + " back to version "
                    + packRollback.get().restores().getAsInt()
                    + ", and undoing it would bring back what was taken back; name the pack to go further back, or"
                    + " its version with --to");
        }
        OptionalInt target = known.beforeLast();
        if (target.isEmpty()) {
            throw new NoVersionException("nothing was published before the last publication; name a pack to roll back");
        }
        Map<String, Optional<RulePack>> changes = known.backTo(target.getAsInt());
        Map<String, Integer> restores = new TreeMap<>();
        changes.forEach((pack, content) -> content.ifPresent(old -> restores.put(pack, old.getVersion())));
        return write(changes, stayingBeside(changes.keySet()), restores, target);
    }

    /** The history, with what is published and not in it: of before there was one, or written by others. */
    private RuleHistory knownHistory(Collection<String> packs) {
        RuleHistory known = history;
        for (String pack : packs) {
            Optional<RulePack> now = Optional.ofNullable(published.get(pack));
            if (now.isPresent() && !known.lastOf(pack).flatMap(Entry::content).equals(now)) {
                known = known.with(Entry.of(history.last(), now.get()));
            }
        }
        return known;
    }

    private Publication write(
            Map<String, Optional<RulePack>> changes,
            List<Pack> staying,
            Map<String, Integer> restores,
            OptionalInt undoneTo)
            throws InvalidRulesException {
        prepare(changes, staying);
        RuleHistory known = knownHistory(changes.keySet());
        List<Entry> entries = changes.entrySet().stream()
                .map(change -> entry(known, change.getKey(), change.getValue(), restores, undoneTo))
                .sorted(Comparator.comparing((Entry entry) -> entry.content().isPresent())) // removals first
                .toList();
        List<Entry> older = known.entries()
                .subList(history.entries().size(), known.entries().size());
        if (!entries.isEmpty()) {
            inTransaction(older, entries);
        }
        return new Publication(
                entries.stream().flatMap(entry -> entry.content().stream()).toList(),
                restores,
                entries.stream()
                        .filter(entry -> entry.content().isEmpty())
                        .map(Entry::pack)
                        .toList());
    }

    private static Entry entry(
            RuleHistory known,
            String pack,
            Optional<RulePack> content,
            Map<String, Integer> restores,
            OptionalInt undoneTo) {
        int publication = known.last() + 1;
        int version = known.nextVersion(pack);
        Entry entry = content.map(text -> Entry.of(publication, PackRecord.withVersion(text, version)))
                .orElseGet(() -> Entry.removal(publication, pack));
        Entry restoring = restores.containsKey(pack) ? entry.restoring(restores.get(pack)) : entry;
        return undoneTo.isPresent() ? restoring.undoing(undoneTo.getAsInt()) : restoring;
    }

    /** Compiles what there will be, and makes its topics. */
    private void prepare(Map<String, Optional<RulePack>> changes, List<Pack> staying) throws InvalidRulesException {
        List<Pack> together = new ArrayList<>(staying);
        for (Optional<RulePack> content : changes.values()) {
            if (content.isPresent()) {
                together.add(PackRecord.read(content.get(), libraries));
            }
        }
        RuleSet ruleSet = RuleSet.of(together);
        try (Admin admin = connection.admin()) {
            provisioner(admin, registry, topics).provisionCategories(ruleSet.categories());
        }
    }

    private static TopicProvisioner provisioner(Admin admin, SchemaRegistry registry, Configuration.Topics topics) {
        return new TopicProvisioner(admin, registry, topics.partitions(), topics.replication());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit fails where one of them fails
    private void inTransaction(List<Entry> older, List<Entry> entries) {
        try {
            producer.beginTransaction();
            Stream.concat(older.stream(), entries.stream())
                    .map(historyTopic::record)
                    .forEach(producer::send);
            historyTopic.toWatchRules(entries).forEach(producer::send);
        } catch (KafkaException e) {
            throw givenUp(e);
        }
        commit();
    }

    private void commit() {
        try {
            producer.commitTransaction();
        } catch (TimeoutException e) {
            throw new KafkaException(
                    "Kafka has not said whether the packs are published; `wirewatch rules list --running` tells", e);
        } catch (KafkaException e) {
            throw givenUp(e);
        }
    }

    private KafkaException givenUp(KafkaException cause) {
        if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
            return new OvertakenException(cause);
        }
        try {
            producer.abortTransaction();
        } catch (KafkaException e) {
            cause.addSuppressed(e); // it ends with its timeout, or when the next publisher begins
        }
        Throwable told = cause.getCause() instanceof KafkaException reason ? reason : cause;
        return new KafkaException("nothing is published, for Kafka did not take it: " + told.getMessage(), cause);
    }

    /** Gives up what is not committed. */
    @Override
    public void close() {
        producer.close();
    }
}
