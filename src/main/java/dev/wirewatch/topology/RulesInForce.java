package dev.wirewatch.topology;

import dev.wirewatch.rules.RuleSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The rule set that items are matched by: one reference, swapped whole, seen by all stream threads at once. */
public final class RulesInForce implements Supplier<RuleSet> {

    private final AtomicReference<Versioned> now = new AtomicReference<>(new Versioned(RuleSet.empty(), Map.of()));

    /**
     * A rule set with the versions that its packs were published as.
     *
     * @param ruleSet the rule set
     * @param versions the version of each of its packs, by name
     */
    public record Versioned(RuleSet ruleSet, Map<String, Integer> versions) {
        public Versioned {
            versions = Map.copyOf(versions);
        }
    }

    /**
     * The rule set in force.
     *
     * @return the rule set; an empty one before the first pack is loaded
     */
    @Override
    public RuleSet get() {
        return now.get().ruleSet();
    }

    /**
     * The rule set in force, and which versions its packs have.
     *
     * @return both, of one moment
     */
    public Versioned versioned() {
        return now.get();
    }

    /** Swaps the rules; the versions stay. */
    void swap(RuleSet next) {
        swap(next, versioned().versions());
    }

    void swap(RuleSet next, Map<String, Integer> versions) {
        now.set(new Versioned(next, versions));
    }

    /** Swaps, unless another rule set has come into force meanwhile; tells whether it did. */
    boolean swapIfStill(RuleSet expected, RuleSet next) {
        Versioned before = now.get();
        return before.ruleSet() == expected && now.compareAndSet(before, new Versioned(next, before.versions()));
    }
}
