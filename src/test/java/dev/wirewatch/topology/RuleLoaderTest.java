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
}
