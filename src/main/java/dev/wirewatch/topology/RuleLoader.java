package dev.wirewatch.topology;

import dev.wirewatch.message.RulePack;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.LibraryMemory;
import dev.wirewatch.rules.Pack;
import dev.wirewatch.rules.PackRecord;
import dev.wirewatch.rules.RuleSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
 * <p>A pack that compiles and does not go together with those in force waits for what comes next: where a rule moves from
 * one pack to another, the record of its new pack may come before that of the old one.
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
    /** Packs that were refused because they do not go together with those in force. */
    private final Map<String, Pack> waiting = new TreeMap<>();

    /**
     * @param rulesInForce where a new rule set goes
     * @param categoryTopics makes sure that the topics of some categories exist; called before a rule set is in force
     * @param metrics told of swaps and refusals
     */
    RuleLoader(RulesInForce rulesInForce, Consumer<Set<String>> categoryTopics, PipelineMetrics metrics) {
        this.rulesInForce = rulesInForce;
        this.categoryTopics = categoryTopics;
        this.metrics = metrics;
        compactor = new RuleCompactor(rulesInForce);
    }

    @Override
    public void process(Record<String, RulePack> pack) {
        try {
            waiting.remove(pack.key());
            load(pack.key(), pack.value());
        } catch (InvalidRulesException e) {
            refuse(pack.key(), e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            refuse(pack.key(), e.toString());
        }
    }

    private void load(String name, RulePack record) throws InvalidRulesException {
        RuleSet before = rulesInForce.get();
        if (record == null) {
            loadAll(Map.of(), before.without(name), name);
            return;
        }
        Pack pack = read(name, record);
        try {
            loadAll(Map.of(name, pack), before, name);
        } catch (InvalidRulesException e) {
            waiting.put(name, pack);
            throw e;
        }
    }

    /** Puts packs in force, together with those that wait if these go with them, else alone. */
    private void loadAll(Map<String, Pack> packs, RuleSet before, String name) throws InvalidRulesException {
        Map<String, Pack> all = new TreeMap<>(waiting);
        all.putAll(packs);
        try {
            putInForce(together(all, before), name);
            waiting.clear();
        } catch (InvalidRulesException e) {
            if (waiting.isEmpty()) {
                throw e;
            }
            putInForce(together(packs, before), name);
        }
    }

    private static RuleSet together(Map<String, Pack> packs, RuleSet before) throws InvalidRulesException {
        RuleSet ruleSet = before;
        if (packs.size() > 1) {
            for (String name : packs.keySet()) {
                ruleSet = ruleSet.without(name);
            }
        }
        for (Pack pack : packs.values()) {
            ruleSet = ruleSet.with(pack);
        }
        return ruleSet;
    }

    private void putInForce(RuleSet ruleSet, String name) {
        makeTopics(ruleSet.categories());
        rulesInForce.swap(ruleSet);
        compactor.request();
        metrics.rulesInForce(ruleSet);
        LOG.atInfo()
                .addKeyValue("pack", name)
                .addKeyValue("ruleSet", ruleSet.version())
                .addKeyValue("rules", ruleSet.active())
                .log("rule set swapped");
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

    @Override
    public void close() {
        compactor.close();
    }
}
