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
        String rule = Packs.TRADE.substring(Packs.TRADE.indexOf("  - id:"));

        topology.publish("arms", 2, Packs.ARMS + rule);
        assertThat(topology.events.all()).endsWith("refused arms");
        topology.publish("trade", 2, Packs.TRADE.replace("sanctions-imposed", "sanctions-new"));

        assertThat(topology.rules.get().rules())
                .extracting(moved -> moved.pack() + " " + moved.id())
                .containsExactly("arms arms-sold", "arms sanctions-imposed", "trade sanctions-new");
        assertThat(versions()).isEqualTo(Map.of("arms", 2, "trade", 2));
    }

    @Test
    void aPackThatNeverFitsKeepsNoOtherBack() {
        topology.publish("more", 1, Packs.TRADE.replace("pack: trade", "pack: more"));
        topology.publish("arms", 2, Packs.ARMS.replace("frigate*", "tank*"));
        assertThat(versions()).isEqualTo(Map.of("arms", 2, "trade", 1));

        topology.publish("trade", 0, null);
        assertThat(versions()).isEqualTo(Map.of("arms", 2, "more", 1));
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
