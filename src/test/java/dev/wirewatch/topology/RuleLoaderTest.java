package dev.wirewatch.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.RulePack;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

/** What the driver of the topology does not show: an error that would end the global thread. */
class RuleLoaderTest {

    private final RulesInForce rules = new RulesInForce();
    private final CountedEvents events = new CountedEvents();

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
    void aPackThatOverflowsTheStackIsRefused() {
        Consumer<Set<String>> overflowing = categories -> {
            throw new StackOverflowError("on purpose");
        };
        RuleLoader loader = new RuleLoader(rules, overflowing, events);

        loader.process(new Record<>("trade", new RulePack("trade", 1, "hash", Packs.TRADE, List.of()), 0));
        loader.close();

        assertThat(events.all()).containsExactly("refused trade");
        assertThat(rules.get().packs()).isEmpty();
    }

    private void load(String name, int version, String yaml) {
        RuleLoader loader = new RuleLoader(rules, categories -> {}, events);
        loader.process(new Record<>(name, new RulePack(name, version, "hash", yaml, List.of()), 0));
        loader.close();
    }
}
