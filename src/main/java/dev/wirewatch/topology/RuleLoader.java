package dev.wirewatch.topology;

import dev.wirewatch.message.RulePack;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.LibraryMemory;
import dev.wirewatch.rules.Pack;
import dev.wirewatch.rules.PackRecord;
import dev.wirewatch.rules.RuleSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows {@code watch-rules} and keeps the rule set in force: each record puts, replaces or (without a value) removes
 * one pack. A pack that cannot be compiled is refused, and the last good one of its name stays in force.
 *
 * <p>What one publication changes in packs that are in force is swapped at once, when its last record has come: where a
 * rule moves from one pack to another, it is never in neither. A pack that is new comes into force without waiting for
 * the others, for compaction may have taken away the last record of its publication. A pack that compiles and has a
 * rule of another one waits until it has not, and is refused if that is not so when its publication is whole.
 *
 * <p>Runs on the global thread, which cannot be replaced once it has died: nothing may escape from here.
 */
final class RuleLoader implements Processor<String, RulePack, Void, Void> {

    static final String NAME = "rule-loader";
    /** A global processor has to have a store; this one stays empty, for the rule set in force is what is kept. */
    static final String STORE = "rule-packs";

    static final String SOURCE = "watch-rules-source";

    private static final Logger LOG = LoggerFactory.getLogger(RuleLoader.class);

    private final RulesInForce rulesInForce;
    private final Consumer<Set<String>> categoryTopics;
    private final PipelineMetrics metrics;
    private final RuleCompactor compactor;
    private final LibraryMemory libraries = new LibraryMemory();
    private final WaitingPacks waiting;

    /**
     * @param rulesInForce where a new rule set goes
     * @param waiting what could not come into force yet
     * @param compactor told of each swap. It stays the caller's to close: Kafka Streams closes no processor of a global
     *     store, neither the one that reads the topic at the start nor the one that goes on
     * @param categoryTopics makes sure that the topics of some categories exist; called before a rule set is in force
     * @param metrics told of swaps and refusals
     */
    RuleLoader(
            RulesInForce rulesInForce,
            WaitingPacks waiting,
            RuleCompactor compactor,
            Consumer<Set<String>> categoryTopics,
            PipelineMetrics metrics) {
        this.rulesInForce = rulesInForce;
        this.waiting = waiting;
        this.categoryTopics = categoryTopics;
        this.metrics = metrics;
        this.compactor = compactor;
    }

    @Override
    public void process(Record<String, RulePack> pack) {
        take(pack.key(), Optional.ofNullable(pack.value()));
        if (ToFollow.isLast(pack.headers())) {
            settle();
        } else if (!isInForce(pack.key())) {
            putInForce(waiting.fitting(rulesInForce.get(), pack.key()));
        }
    }

    private void take(String name, Optional<RulePack> content) {
        waiting.remove(Set.of(name));
        try {
            waiting.put(name, content.isPresent() ? Optional.of(read(name, content.get())) : Optional.empty());
        } catch (InvalidRulesException e) {
            refuse(name, e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            refuse(name, e.toString());
        }
    }

    private boolean isInForce(String name) {
        return rulesInForce.get().packs().stream().anyMatch(pack -> pack.name().equals(name));
    }

    /** Puts in force what waits and fits, until nothing more does, and refuses what does not, once. */
    private void settle() {
        Map<String, Optional<Pack>> next = waiting.fitting(rulesInForce.get());
        while (!next.isEmpty()) {
            putInForce(next);
            next = waiting.fitting(rulesInForce.get());
        }
        waiting.tell().forEach(this::refuseMisfit);
    }

    private void refuseMisfit(String name, Pack pack) {
        try {
            rulesInForce.get().with(pack);
        } catch (InvalidRulesException e) {
            refuse(name, e.getMessage());
        }
    }

    /** Puts packs in force together, or where that fails, those that go alone. None of them waits then. */
    private void putInForce(Map<String, Optional<Pack>> packs) {
        try {
            swap(packs);
        } catch (InvalidRulesException | RuntimeException | StackOverflowError e) {
            packs.forEach(this::putInForceAlone);
        }
        waiting.remove(packs.keySet());
    }

    private void putInForceAlone(String name, Optional<Pack> content) {
        try {
            swap(Map.of(name, content));
        } catch (InvalidRulesException e) {
            refuse(name, e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            refuse(name, e.toString());
        }
    }

    private void swap(Map<String, Optional<Pack>> packs) throws InvalidRulesException {
        if (packs.isEmpty()) {
            return;
        }
        RuleSet ruleSet = together(packs);
        makeTopics(ruleSet.categories());
        rulesInForce.swap(ruleSet);
        compactor.request();
        metrics.rulesInForce(ruleSet);
        LOG.atInfo()
                .addKeyValue("pack", String.join(", ", packs.keySet()))
                .addKeyValue("ruleSet", ruleSet.version())
                .addKeyValue("rules", ruleSet.active())
                .log("rule set swapped");
    }

    private RuleSet together(Map<String, Optional<Pack>> packs) throws InvalidRulesException {
        RuleSet others = rulesInForce.get();
        for (Map.Entry<String, Optional<Pack>> pack : packs.entrySet()) {
            others = pack.getValue().isEmpty() ? others.without(pack.getKey()) : others;
        }
        try {
            return with(packs, others);
        } catch (InvalidRulesException moved) {
            // A rule moves between them, so none may stay. All their queries are compiled anew then.
            for (String name : packs.keySet()) {
                others = others.without(name);
            }
            return with(packs, others);
        }
    }

    private static RuleSet with(Map<String, Optional<Pack>> packs, RuleSet others) throws InvalidRulesException {
        RuleSet ruleSet = others;
        for (Optional<Pack> pack : packs.values()) {
            ruleSet = pack.isPresent() ? ruleSet.with(pack.get()) : ruleSet;
        }
        return ruleSet;
    }

    private Pack read(String name, RulePack published) throws InvalidRulesException {
        Pack pack = PackRecord.read(published, libraries);
        if (!pack.name().equals(name)) {
            throw new IllegalArgumentException(
                    "the record's key is " + name + " and the pack's name " + pack.name() + "; they must be the same");
        }
        return pack;
    }

    /** Where Kafka or the registry is away the pack is not to blame: it waits, and the last rule set stays in force. */
    private void makeTopics(Set<String> categories) {
        while (true) {
            try {
                categoryTopics.accept(categories);
                return;
            } catch (RetriableException away) {
                if (Thread.currentThread().isInterrupted()) {
                    throw away;
                }
                LOG.atWarn().addKeyValue("reason", away.getMessage()).log("rule pack waits for its topics");
            }
        }
    }

    private void refuse(String name, String reason) {
        metrics.packRefused(name);
        LOG.atError().addKeyValue("pack", name).addKeyValue("reason", reason).log("rule pack refused");
    }
}
