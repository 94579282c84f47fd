package dev.wirewatch.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.Alert;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** Detections become alerts and their revisions, one for each story and rule. */
class GatherTest extends StageFixture {

    @Test
    void aLaterVersionOfTheStoryRevisesItsAlert() {
        topology.send(SANCTIONS);
        topology.send(item("2", "Norland imposes more sanctions", ""));

        List<TestRecord<String, Alert>> alerts = topology.alerts("alerts");
        assertThat(alerts).extracting(TestRecord::key).containsExactly(ALERT, ALERT);
        assertThat(alerts).extracting(alert -> alert.value().getRevision()).containsExactly(1, 2);
        assertThat(alerts.get(1).value().getItem().getVersion()).isEqualTo("2");
        assertThat(header(alerts.get(1), "ce_type")).isEqualTo("dev.wirewatch.alert.revised");
        assertThat(topology.events.all()).endsWith("alerted sanctions HIGH REVISED");
    }

    @Test
    void theSameOrAnOlderVersionAgainRaisesNothing() {
        topology.send(item("2", "Norland imposes sanctions", ""));
        assertThat(topology.alerts("alerts")).hasSize(1);

        topology.send(item("2", "Norland imposes sanctions", ""));
        topology.send(item("1", "Norland may impose sanctions", ""));

        assertThat(topology.detections()).hasSize(3);
        assertThat(topology.alerts("alerts")).isEmpty();
    }

    @Test
    void anAlertIsForgottenSevenDaysAfterItsLastRevision() {
        topology.send(SANCTIONS);
        assertThat(topology.openAlerts().get(ALERT)).isNotNull();

        topology.send(item("2", "Norland imposes sanctions", ""));
        sendAt(SENT.plus(Duration.ofDays(7)));
        assertThat(topology.openAlerts().get(ALERT)).isNotNull();

        sendAt(SENT.plus(Duration.ofDays(7)).plus(Duration.ofHours(2)));
        assertThat(topology.openAlerts().get(ALERT)).isNull();
    }
}
