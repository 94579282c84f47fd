package dev.wirewatch.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.rules.RulesSetAside;
import org.junit.jupiter.api.Test;

/** Items become detections. */
class DetectTest extends StageFixture {

    @Test
    void aRuleThatIsSetAsideIsCountedAndTheOthersGoOn() {
        String rules = Packs.TRADE + Packs.ARMS.substring(Packs.ARMS.indexOf("  - id:"));
        topology.rules.swap(RulesSetAside.of(rules, "arms-sold"));

        topology.send(item("1", "Norland imposes sanctions, sells frigates", ""));

        assertThat(topology.alerts("alerts"))
                .extracting(alert -> alert.value().getRule().getId())
                .containsExactly("sanctions-imposed");
        assertThat(topology.events.all()).contains("detect MATCHED", "set aside arms-sold", "detected sanctions");
        assertThat(topology.rejections()).isEmpty();
    }

    @Test
    void twoRulesMakeTwoAlertsOfOneItem() {
        topology.send(item("1", "Norland imposes sanctions, sells frigates", ""));

        assertThat(topology.alerts("alerts"))
                .extracting(alert -> alert.value().getRule().getId())
                .containsExactlyInAnyOrder("arms-sold", "sanctions-imposed");
    }

    @Test
    void aMessageThatMatchesNothingIsAnItemAndNoMore() {
        topology.send(item("1", "Norland opens a bridge", ""));

        assertThat(topology.items()).hasSize(1);
        assertThat(topology.detections()).isEmpty();
        assertThat(topology.alerts("alerts")).isEmpty();
        assertThat(topology.events.all()).contains("detect UNMATCHED");
    }

    @Test
    void aWithheldItemRaisesNothing() {
        topology.send(SANCTIONS.replace("\"version\"", "\"pubstatus\": \"withheld\", \"version\""));

        assertThat(topology.items()).hasSize(1);
        assertThat(topology.detections()).isEmpty();
        assertThat(topology.events.all()).contains("detect UNUSABLE");
    }
}
