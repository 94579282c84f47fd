package dev.wirewatch.topology;

import dev.wirewatch.rules.RuleSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiles the rule set in force anew, beside the matching, once changes have left traces that cost time. What matches
 * does not change.
 */
final class RuleCompactor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RuleCompactor.class);
    private static final String THREAD = "rule-compactor";

    private final RulesInForce rulesInForce;
    /** One at work and one waiting are enough: each takes the rule set that is in force when it starts. */
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            RuleCompactor::thread,
            new ThreadPoolExecutor.DiscardPolicy());

    RuleCompactor(RulesInForce rulesInForce) {
        this.rulesInForce = rulesInForce;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, THREAD);
        thread.setDaemon(true);
        return thread;
    }

    /** Compacts soon, if that is worth while. */
    void request() {
        if (rulesInForce.get().isFragmented()) {
            executor.execute(this::compact);
        }
    }

    private void compact() {
        RuleSet fragmented = rulesInForce.get();
        if (!fragmented.isFragmented()) {
            return;
        }
        try {
            if (rulesInForce.swapIfStill(fragmented, fragmented.compacted())) {
                LOG.atDebug().addKeyValue("ruleSet", fragmented.version()).log("rule set compacted");
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            // The fragmented rule set stays in force: it matches the same, only more slowly.
            LOG.atWarn().addKeyValue("ruleSet", fragmented.version()).log("rule set not compacted", e);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
