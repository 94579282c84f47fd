package dev.wirewatch.topology;

import dev.wirewatch.rules.RuleSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The rule set that items are matched by: one reference, swapped whole, seen by all stream threads at once. */
public final class RulesInForce implements Supplier<RuleSet> {

    private final AtomicReference<RuleSet> now = new AtomicReference<>(RuleSet.empty());

    /**
     * The rule set in force.
     *
     * @return the rule set; an empty one before the first pack is loaded
     */
    @Override
    public RuleSet get() {
        return now.get();
    }

    void swap(RuleSet next) {
        now.set(next);
    }

    /** Swaps, unless another rule set has come into force meanwhile; tells whether it did. */
    boolean swapIfStill(RuleSet expected, RuleSet next) {
        return now.compareAndSet(expected, next);
    }
}
