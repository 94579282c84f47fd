package dev.wirewatch.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.alert.Withdrawal;
import dev.wirewatch.message.Alert;
import dev.wirewatch.message.Party;
import dev.wirewatch.message.RuleLibrary;
import dev.wirewatch.message.RulePack;
import dev.wirewatch.message.Severity;
import dev.wirewatch.rules.RulesSetAside;
import java.time.Duration;
import java.util.List;
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
    void whatARuleInDraftMatchesIsCountedAndEndsThere() {
        topology.publish("trade", 2, Packs.TRADE.replace("severity: high", "severity: high\n    status: draft"));

        topology.send(item("1", "Norland imposes sanctions, sells frigates", ""));

        assertThat(topology.detections())
                .extracting(detection -> detection.value().getRule().getId())
                .containsExactly("arms-sold");
        assertThat(topology.alerts("alerts"))
                .extracting(alert -> alert.value().getRule().getId())
                .containsExactly("arms-sold");
        assertThat(topology.alerts("alerts-sanctions")).isEmpty();
        assertThat(topology.alerts("desk-trade")).isEmpty();
        assertThat(topology.events.all())
                .contains("shadow sanctions-imposed", "detected arms", "detect MATCHED")
                .doesNotContain("detected sanctions");
    }

    @Test
    void anItemThatARuleInTestAloneMatchesIsUnmatched() {
        topology.publish("trade", 2, Packs.TRADE.replace("severity: high", "severity: high\n    status: test"));

        topology.send(SANCTIONS);

        assertThat(topology.detections()).isEmpty();
        assertThat(topology.events.all()).contains("shadow sanctions-imposed", "detect UNMATCHED");
    }

    @Test
    void aRuleThatGoesLiveSendsFromThenOn() {
        topology.publish("trade", 2, Packs.TRADE.replace("severity: high", "severity: high\n    status: test"));
        topology.send(SANCTIONS);
        topology.publish("trade", 3, Packs.TRADE);
        topology.send(item("2", "Norland imposes sanctions on banks", "OSLO - More."));

        assertThat(only(topology.alerts("alerts")).value().getRevision()).isEqualTo(1);
    }

    @Test
    void aRuleThatIsRetiredMatchesNothing() {
        topology.publish("trade", 2, Packs.TRADE.replace("severity: high", "severity: high\n    status: retired"));

        topology.send(SANCTIONS);

        assertThat(topology.detections()).isEmpty();
        assertThat(topology.events.all()).contains("detect UNMATCHED").doesNotContain("shadow sanctions-imposed");
    }

    @Test
    void aConditionRaisesTheSeverityAndTheDesksSeeIt() {
        topology.publish("trade", 2, Packs.TRADE.replace("severity: high", """
                severity: medium
                    raise: [{to: critical, when: headline:banks}]"""));

        topology.send(item("1", "Norland imposes sanctions", "OSLO - Norland said so."));
        assertThat(only(topology.alerts("alerts")).value().getRule().getSeverity())
                .isEqualTo(Severity.MEDIUM);
        assertThat(topology.alerts("desk-trade")).isEmpty();

        topology.send(item("2", "Norland imposes sanctions on banks", "OSLO - Norland said so."));
        assertThat(only(topology.alerts("alerts")).value().getRule().getSeverity())
                .isEqualTo(Severity.CRITICAL);
        assertThat(only(topology.alerts("desk-trade")).value().getRevision()).isEqualTo(2);
        assertThat(topology.events.all()).contains("alerted sanctions CRITICAL REVISED");
    }

    @Test
    void anAlertTellsKindsPartiesAndTheVersionOfThePack() {
        String yaml = Packs.TRADE.replace("rules:", "use: [lands]\nrules:").replace("severity: high", """
                severity: high
                    kinds:
                      - {kind: imposed, when: impos*}
                      - {kind: lifted, when: lift*}
                      - kind: sanctions""");
        String lands = """
            library: lands
            title: Lands
            parties:
              - {code: XN, name: Norland, words: [Norland, Norlander+]}
              - {code: XS, name: Sudland, words: [Sudland]}
            """;
        topology.publish("trade", new RulePack("trade", 7, "hash", yaml, List.of(new RuleLibrary("lands", lands))));

        topology.send(item("1", "Norland imposes sanctions", "OSLO - Sudland protests."));

        Alert alert = only(topology.alerts("alerts")).value();
        assertThat(alert.getRule().getPackVersion()).isEqualTo(7);
        assertThat(alert.getRule().getRuleSet()).isNotEmpty();
        assertThat(alert.getKinds()).containsExactly("imposed", "sanctions");
        assertThat(alert.getParties()).containsExactly(new Party("XN", "Norland", "headline", 0, 7));
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

    @Test
    void whatCameBeforeACancellationRaisesNothingWhereItComesLate() {
        topology.send(cancelled(item("2", "Norland imposes sanctions on banks", "")));

        topology.send(SANCTIONS);
        topology.send(item("2", "Norland imposes sanctions on banks", ""));
        assertThat(topology.detections()).isEmpty();
        assertThat(topology.events.all().stream().filter("detect UNUSABLE"::equals))
                .hasSize(3);

        topology.send(item("3", "Norland imposes sanctions on ports", ""));
        assertThat(topology.detections())
                .extracting(detection -> detection.value().getItem().getVersion())
                .containsExactly("3");
    }

    @Test
    void anOlderCancellationThatComesLateHoldsBackNothing() {
        topology.send(cancelled(item("4", "Norland imposes sanctions on banks", "")));
        topology.send(cancelled(SANCTIONS));

        topology.send(item("3", "Norland imposes sanctions on ports", ""));
        assertThat(topology.detections()).isEmpty();
        topology.send(item("5", "Norland imposes sanctions on ports", ""));
        assertThat(topology.detections()).hasSize(1);
    }

    @Test
    void aCancellationIsForgottenWhenNoAlertCouldBeRevisedAnyMore() {
        topology.send(cancelled(item("2", "Norland imposes sanctions on banks", "")));

        sendAt(DrivenTopology.SENT.plus(Withdrawal.REMEMBERED_FOR).plus(Duration.ofHours(2)));
        topology.detections();
        topology.send(SANCTIONS);

        assertThat(topology.detections()).hasSize(1);
    }

    private static String cancelled(String item) {
        return item.replace("\"version\"", "\"pubstatus\": \"canceled\", \"version\"");
    }
}
