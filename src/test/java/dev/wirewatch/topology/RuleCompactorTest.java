package dev.wirewatch.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.PackReader;
import dev.wirewatch.rules.RuleSet;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RuleCompactorTest {

    private final RulesInForce rules = new RulesInForce();
    private final RuleCompactor compactor = new RuleCompactor(rules);

    @AfterEach
    void close() {
        compactor.close();
    }

    @Test
    void compilesAFragmentedRuleSetAnew() throws InvalidRulesException {
        RuleSet fragmented = fragmented();
        rules.swap(fragmented);
        compactor.request();
        await().atMost(Duration.ofSeconds(30)).until(() -> !rules.get().isFragmented());
        assertThat(rules.get().version()).isEqualTo(fragmented.version());
    }

    @Test
    void doesNotPutBackWhatWasReplacedMeanwhile() throws InvalidRulesException {
        RuleSet fragmented = fragmented();
        rules.swap(fragmented.without("trade"));
        assertThat(rules.swapIfStill(fragmented, fragmented.compacted())).isFalse();
        assertThat(rules.get().packs()).hasSize(1);
    }

    @Test
    void endsWithItsOwner() throws InvalidRulesException {
        compactor.close();
        RuleSet fragmented = fragmented();
        rules.swap(fragmented);
        compactor.request();
        assertThat(rules.get()).isSameAs(fragmented);
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
