package dev.wirewatch.topology;

import dev.wirewatch.rules.RuleSet;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiles the rule set in force anew, beside the matching, once changes have left traces that cost time. What matches
 * does not change.
 *
 * <p>It waits until no change has come for a while, since packs often come many at a time and what is compiled between
 * two of them is thrown away; but not for ever where changes do not cease.
 */
final class RuleCompactor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RuleCompactor.class);
    private static final String THREAD = "rule-compactor";

    private final RulesInForce rulesInForce;
    private final CompactionDelay delay;
    private final LongSupplier nanoTime;
    private final UnaryOperator<RuleSet> compaction;
    private final ScheduledThreadPoolExecutor executor =
            new ScheduledThreadPoolExecutor(1, RuleCompactor::thread, new ThreadPoolExecutor.DiscardPolicy());
    /** The last one asked for; a new request takes its place. */
    private Future<?> pending = CompletableFuture.completedFuture(null);
    /** When the first request came that no compaction has answered yet, in the time of {@link #nanoTime}. */
    private OptionalLong firstUnanswered = OptionalLong.empty();

    RuleCompactor(RulesInForce rulesInForce) {
        this(rulesInForce, CompactionDelay.STANDARD, System::nanoTime, RuleSet::compacted);
    }

    /**
     * @param delay how long requests wait
     * @param nanoTime the time in nanoseconds since any one moment
     * @param compaction compiles a rule set anew
     */
    RuleCompactor(
            RulesInForce rulesInForce,
            CompactionDelay delay,
            LongSupplier nanoTime,
            UnaryOperator<RuleSet> compaction) {
        this.rulesInForce = rulesInForce;
        this.delay = delay;
        this.nanoTime = nanoTime;
        this.compaction = compaction;
        executor.setRemoveOnCancelPolicy(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, THREAD);
        thread.setDaemon(true);
        return thread;
    }

    /** Compacts once no further request has come for a while, or the first has waited for long, if it is worth while then. */
    synchronized void request() {
        long now = nanoTime.getAsLong();
        long first = firstUnanswered.orElse(now);
        firstUnanswered = OptionalLong.of(first);
        Duration wait = delay.after(Duration.ofNanos(now - first));
        pending.cancel(false);
        pending = executor.schedule(this::compact, wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized void answer() {
        firstUnanswered = OptionalLong.empty();
    }

    private void compact() {
        answer();
        RuleSet fragmented = rulesInForce.get();
        if (!fragmented.isFragmented()) {
            return;
        }
        try {
            if (rulesInForce.swapIfStill(fragmented, compaction.apply(fragmented))) {
                LOG.atDebug().addKeyValue("ruleSet", fragmented.version()).log("rule set compacted");
            }
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // The fragmented rule set stays in force: it matches the same, only more slowly.
            LOG.atWarn().addKeyValue("ruleSet", fragmented.version()).log("rule set not compacted", e);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
