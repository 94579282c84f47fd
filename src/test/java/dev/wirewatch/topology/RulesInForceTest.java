package dev.wirewatch.topology;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.RuleLibrary;
import dev.wirewatch.message.RulePack;
import dev.wirewatch.rules.Pack;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Packs are taken in, swapped and refused while the pipeline runs. */
class RulesInForceTest extends StageFixture {

    private static final String TRADE_RULE = Packs.TRADE.substring(Packs.TRADE.indexOf("  - id:"));
    private static final String ARMS_RULE = Packs.ARMS.substring(Packs.ARMS.indexOf("  - id:"));

    @Test
    void rulesAreSwappedWhileItRuns() {
        topology.publish("trade", 2, Packs.TRADE.replace("impos*", "lift*"));
        topology.send(SANCTIONS);
        assertThat(topology.alerts("alerts")).isEmpty();

        topology.publish("trade", 3, Packs.TRADE);
        topology.send(item("2", "Norland imposes sanctions", ""));
        assertThat(topology.alerts("alerts")).hasSize(1);

        topology.publish("trade", 0, null);
        topology.send(item("3", "Norland imposes sanctions", ""));
        assertThat(topology.alerts("alerts")).isEmpty();
        assertThat(topology.rules.get().rules()).hasSize(1);
        assertThat(topology.topicsMade)
                .containsExactly(
                        Set.of("sanctions"),
                        Set.of("arms", "sanctions"),
                        Set.of("arms", "sanctions"),
                        Set.of("arms", "sanctions"),
                        Set.of("arms"));
    }

    @Test
    void aBadPackIsRefusedAndTheLastGoodOneStays() {
        String before = topology.rules.get().version();

        topology.publish("trade", 2, Packs.TRADE.replace("impos*", "(impos*"));
        topology.publish("trade", 3, "no pack at all");
        topology.publish("more", 1, Packs.TRADE.replace("pack: trade", "pack: more"));
        topology.publish("other", 1, Packs.TRADE.replace("-imposed", "-other"));
        topology.send(SANCTIONS);

        assertThat(topology.rules.get().version()).isEqualTo(before);
        assertThat(topology.events.all())
                .containsSequence("refused trade", "refused trade", "refused more", "refused other");
        assertThat(topology.alerts("alerts")).hasSize(1);

        topology.publish(
                "more", 2, Packs.TRADE.replace("pack: trade", "pack: more").replace("-imposed", "-more"));
        assertThat(topology.rules.get().rules()).hasSize(3);
    }

    @Test
    void aPackBringsTheLibrariesThatItUses() {
        String pack = Packs.TRADE.replace("rules:", "use: [acts]\nrules:").replace("impos*", "$acts");
        String acts = "library: acts\ntitle: What states do\nlists: {acts: [impos*]}\n";
        topology.publish("trade", new RulePack("trade", 2, "hash", pack, List.of(new RuleLibrary("acts", acts))));
        topology.send(SANCTIONS);
        assertThat(topology.alerts("alerts")).hasSize(1);

        topology.publish("trade", new RulePack("trade", 3, "hash", pack, List.of()));
        assertThat(topology.events.all()).endsWith("refused trade");
        topology.send(item("2", "Norland imposes sanctions", ""));
        assertThat(topology.alerts("alerts")).hasSize(1);
    }

    @Test
    void aRuleMovesToAPackWhoseRecordComesFirst() {
        topology.publishAndMore("arms", 2, Packs.ARMS + TRADE_RULE);
        topology.publish("trade", 2, Packs.TRADE.replace("sanctions-imposed", "sanctions-new"));

        assertThat(rules()).containsExactly("arms arms-sold", "arms sanctions-imposed", "trade sanctions-new");
        assertThat(versions()).isEqualTo(Map.of("arms", 2, "trade", 2));
        assertThat(topology.events.all()).containsExactly("rules 1", "rules 2", "rules 3");
    }

    @Test
    void aRuleIsInForceAllTheWhileThatItMovesToAPackWhoseRecordComesLast() {
        topology.publishAndMore("arms", 2, Packs.ARMS.replace("arms-sold", "arms-new"));
        assertThat(rules()).containsExactly("arms arms-sold", "trade sanctions-imposed");

        topology.publish("trade", 2, Packs.TRADE + ARMS_RULE);
        assertThat(rules()).containsExactly("arms arms-new", "trade sanctions-imposed", "trade arms-sold");
        assertThat(topology.events.all()).containsExactly("rules 1", "rules 2", "rules 3");
    }

    @Test
    void aRuleMovesOutOfAPackThatIsRemoved() {
        topology.publishAndMore("trade", 0, null);
        assertThat(rules()).containsExactly("arms arms-sold", "trade sanctions-imposed");

        topology.publish("arms", 2, Packs.ARMS + TRADE_RULE);
        assertThat(rules()).containsExactly("arms arms-sold", "arms sanctions-imposed");
        assertThat(topology.events.all()).containsExactly("rules 1", "rules 2", "rules 2");
    }

    @Test
    void aRuleMovesInTwoPublications() {
        topology.publish("arms", 2, Packs.ARMS + TRADE_RULE);
        assertThat(topology.events.all()).endsWith("refused arms");
        topology.publish("news", 1, pack("news", "fish"));
        assertThat(topology.events.all()).as("it is told once").endsWith("refused arms", "rules 3");

        topology.publish("trade", 2, Packs.TRADE.replace("sanctions-imposed", "sanctions-new"));
        assertThat(rules())
                .containsExactly("arms arms-sold", "arms sanctions-imposed", "news fish-sold", "trade sanctions-new");
    }

    @Test
    void whatDoesNotFitInAWholePublicationIsRefusedAndTheRestIsNot() {
        topology.publishAndMore("arms", 2, Packs.ARMS + TRADE_RULE);
        topology.publishAndMore("news", 1, pack("news", "fish"));
        topology.publish("trade", 2, Packs.TRADE.replace("impos*", "lift*"));

        assertThat(versions()).isEqualTo(Map.of("arms", 1, "news", 1, "trade", 2));
        assertThat(topology.events.all()).endsWith("rules 3", "refused arms");
    }

    /** Compaction keeps the last record of each pack, so the last one of a publication may be missing. */
    @Test
    void aNewPackDoesNotWaitForRecordsThatMayNeverCome() {
        topology.publishAndMore("news", 1, pack("news", "fish"));

        assertThat(rules()).containsExactly("arms arms-sold", "news fish-sold", "trade sanctions-imposed");
    }

    @Test
    void aPackThatNeverFitsKeepsNoneThatWaitsBack() {
        topology.publish("more", 1, Packs.TRADE.replace("pack: trade", "pack: more"));
        topology.publish("army", 1, pack("army", "arms"));
        topology.publish("arms", 2, Packs.ARMS.replace("arms-sold", "arms-new"));

        assertThat(rules()).containsExactly("arms arms-new", "army arms-sold", "trade sanctions-imposed");
    }

    @Test
    void aPackThatNeverFitsKeepsTwoThatExchangeRulesNotBack() {
        topology.publish("news", 1, pack("news", "fish"));
        topology.publish("more", 1, pack("more", "fish"));
        topology.publishAndMore("arms", 2, Packs.ARMS.replace(ARMS_RULE, TRADE_RULE));
        topology.publish("trade", 2, Packs.TRADE.replace(TRADE_RULE, ARMS_RULE));

        assertThat(rules()).containsExactly("arms sanctions-imposed", "news fish-sold", "trade arms-sold");
    }

    @Test
    void aPackThatNeverFitsKeepsNoOtherBack() {
        topology.publish("more", 1, Packs.TRADE.replace("pack: trade", "pack: more"));
        topology.publish("arms", 2, Packs.ARMS.replace("frigate*", "tank*"));
        assertThat(versions()).isEqualTo(Map.of("arms", 2, "trade", 1));

        topology.publish("trade", 0, null);
        assertThat(versions()).isEqualTo(Map.of("arms", 2, "more", 1));
    }

    /** A pack with one rule. */
    private static String pack(String name, String what) {
        return Packs.ARMS.replace("pack: arms", "pack: " + name).replace("arms-sold", what + "-sold");
    }

    private List<String> rules() {
        return topology.rules.get().rules().stream()
                .map(rule -> rule.pack() + " " + rule.id())
                .toList();
    }

    private Map<String, Integer> versions() {
        return topology.rules.get().packs().stream().collect(toMap(Pack::name, Pack::version));
    }

    @Test
    void aPackWaitsWhileKafkaIsAway() {
        topology.kafkaAway = 3;
        topology.publish("trade", 2, Packs.TRADE.replace("impos*", "lift*"));

        assertThat(topology.kafkaAway).isZero();
        assertThat(topology.events.all()).containsExactly("rules 1", "rules 2", "rules 2");
    }
}
