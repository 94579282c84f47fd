package dev.wirewatch.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.RulePack;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the driver of the topology does not show: an error that would end the global thread. */
class RuleLoaderTest {

    private final RulesInForce rules = new RulesInForce();
    private final WaitingPacks waiting = new WaitingPacks();
    private final CountedEvents events = new CountedEvents();
    private final RuleCompactor compactor = new RuleCompactor(rules);

    @AfterEach
    void close() {
        compactor.close();
    }

    /** Kafka Streams reads the topic at its start by another processor than the one that goes on. */
    @Test
    void packsKeepTheirVersionsWhicheverProcessorReadThem() {
        load("trade", 3, Packs.TRADE);
        load("arms", 7, Packs.ARMS);

        assertThat(rules.get().packs())
                .extracting(pack -> pack.name() + " " + pack.version())
                .containsExactly("arms 7", "trade 3");
    }

    @Test
    void aPackThatCannotBePutInForceKeepsThoseOfItsPublicationNotBack() {
        Consumer<Set<String>> withoutArms = categories -> {
            if (categories.contains("arms")) {
                throw new IllegalStateException("on purpose");
            }
        };
        load("trade", 1, Packs.TRADE);
        load("sea", 1, Packs.TRADE.replace("pack: trade", "pack: sea").replace("-imposed", "-sea"));
        RuleLoader loader = new RuleLoader(rules, waiting, compactor, withoutArms, events);
        Headers oneMore = new RecordHeaders();
        ToFollow.mark(oneMore);
        RulePack arms = new RulePack("sea", 2, "hash", Packs.ARMS.replace("pack: arms", "pack: sea"), List.of());
        loader.process(new Record<>("sea", arms, 0, oneMore));
        loader.process(new Record<>("trade", new RulePack("trade", 2, "hash", Packs.TRADE, List.of()), 0));

        assertThat(events.all()).endsWith("refused sea", "rules 2");
        assertThat(rules.get().packs())
                .extracting(pack -> pack.name() + " " + pack.version())
                .containsExactly("sea 1", "trade 2");
    }

    @Test
    void aPackThatOverflowsTheStackIsRefused() {
        Consumer<Set<String>> overflowing = categories -> {
            throw new StackOverflowError("on purpose");
        };
        RuleLoader loader = new RuleLoader(rules, waiting, compactor, overflowing, events);

        loader.process(new Record<>("trade", new RulePack("trade", 1, "hash", Packs.TRADE, List.of()), 0));

        assertThat(events.all()).containsExactly("refused trade");
        assertThat(rules.get().packs()).isEmpty();
    }

    @Test
    void whatWaitsComesIntoForceWhicheverProcessorReadIt() {
        load("trade", 1, Packs.TRADE);
        load("more", 1, Packs.TRADE.replace("pack: trade", "pack: more"));
        load("trade", 2, Packs.TRADE.replace("sanctions-imposed", "sanctions-new"));

        assertThat(rules.get().packs())
                .extracting(pack -> pack.name() + " " + pack.version())
                .containsExactly("more 1", "trade 2");
    }

    private void load(String name, int version, String yaml) {
        RuleLoader loader = new RuleLoader(rules, waiting, compactor, categories -> {}, events);
        loader.process(new Record<>(name, new RulePack(name, version, "hash", yaml, List.of()), 0));
    }
}
