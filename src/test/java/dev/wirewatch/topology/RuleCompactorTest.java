package dev.wirewatch.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.PackReader;
import dev.wirewatch.rules.RuleSet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RuleCompactorTest {

    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final RulesInForce rules = new RulesInForce();
    private final AtomicInteger compactions = new AtomicInteger();
    private final AtomicLong nanoTime = new AtomicLong();
    private RuleCompactor compactor;

    @AfterEach
    void close() {
        compactor.close();
    }

    @Test
    void compilesAFragmentedRuleSetAnew() throws InvalidRulesException {
        RuleSet fragmented = fragmented();
        start(SOON, RuleSet::compacted);
        compact(fragmented);
        await().atMost(LONG).until(() -> !rules.get().isFragmented());
        assertThat(rules.get().version()).isEqualTo(fragmented.version());
    }

    @Test
    void leavesARuleSetThatIsNotFragmented() throws InvalidRulesException {
        RuleSet compacted = fragmented().compacted();
        start(SOON, RuleSet::compacted);
        compact(compacted);
        compact(fragmented());
        await().atMost(LONG).until(() -> !rules.get().isFragmented());
        assertThat(compactions).hasValue(1);
    }

    @Test
    void doesNotPutBackWhatWasReplacedMeanwhile() throws InvalidRulesException {
        RuleSet next = fragmented();
        AtomicReference<RuleSet> afterwards = new AtomicReference<>();
        start(SOON, ruleSet -> {
            if (compactions.get() == 1) {
                rules.swap(next);
            } else {
                afterwards.set(rules.get());
            }
            return ruleSet.compacted();
        });
        compact(fragmented());
        await().atMost(LONG).until(() -> compactions.get() == 1);
        compactor.request();
        await().atMost(LONG).until(() -> afterwards.get() != null);
        assertThat(afterwards).hasValue(next);
    }

    @Test
    void compilesOnceHoweverManyChangesComeTogether() throws InvalidRulesException {
        start(Duration.ofSeconds(1), RuleSet::compacted);
        for (int i = 0; i < 20; i++) {
            compact(fragmented());
        }
        assertThat(compactions).hasValue(0);
        await().atMost(LONG).until(() -> !rules.get().isFragmented());
        assertThat(compactions).hasValue(1);
    }

    @Test
    void doesNotWaitForEverWhereChangesNeverCease() throws InvalidRulesException {
        Duration hour = Duration.ofHours(1);
        start(hour, RuleSet::compacted);
        compact(fragmented());
        nanoTime.addAndGet(hour.toNanos());
        compact(fragmented());
        await().atMost(LONG).until(() -> !rules.get().isFragmented());
        compact(fragmented());
        assertThat(rules.get().isFragmented()).as("the next request waits anew").isTrue();
        assertThat(compactions).hasValue(1);
    }

    @Test
    void goesOnAfterAFailure() throws InvalidRulesException {
        start(SOON, ruleSet -> {
            if (compactions.get() == 1) {
                throw new StackOverflowError("on purpose");
            }
            return ruleSet.compacted();
        });
        compact(fragmented());
        await().atMost(LONG).until(() -> compactions.get() == 1);
        compactor.request();
        await().atMost(LONG).until(() -> !rules.get().isFragmented());
    }

    @Test
    void endsWithItsOwner() throws InvalidRulesException {
        AtomicReference<Thread> thread = new AtomicReference<>();
        start(SOON, ruleSet -> {
            thread.set(Thread.currentThread());
            return ruleSet.compacted();
        });
        compact(fragmented());
        await().atMost(LONG).until(() -> thread.get() != null);
        compactor.close();
        await().atMost(LONG).until(() -> !thread.get().isAlive());
        RuleSet fragmented = fragmented();
        compact(fragmented);
        assertThat(rules.get()).isSameAs(fragmented);
    }

    private void start(Duration quiet, UnaryOperator<RuleSet> compaction) {
        CompactionDelay delay = new CompactionDelay(quiet, Duration.ofHours(1));
        compactor = new RuleCompactor(rules, delay, nanoTime::get, ruleSet -> {
            compactions.incrementAndGet();
            return compaction.apply(ruleSet);
        });
    }

    private void compact(RuleSet ruleSet) {
        rules.swap(ruleSet);
        compactor.request();
    }

    /** Ten rules, and one that came later. */
    private static RuleSet fragmented() throws InvalidRulesException {
        return RuleSet.of(List.of(PackReader.read("many.yml", pack("many", 10))))
                .with(PackReader.read("trade.yml", Packs.TRADE));
    }

    private static String pack(String name, int rules) {
        StringBuilder yaml = new StringBuilder("pack: " + name + "\ntitle: Pack\nrules:\n");
        for (int i = 0; i < rules; i++) {
            yaml.append("  - {id: ")
                    .append(name)
                    .append(i)
                    .append(", title: T, category: c, severity: high, query: w")
                    .append(i)
                    .append(", examples: {match: [w")
                    .append(i)
                    .append("], no_match: [x]}}\n");
        }
        return yaml.toString();
    }
}
