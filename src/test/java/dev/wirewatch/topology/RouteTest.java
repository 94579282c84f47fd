package dev.wirewatch.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.Alert;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** Alerts reach the topics and desks that want them, as CloudEvents. */
class RouteTest extends StageFixture {

    @Test
    void anAlertBelowADesksSeverityOrOutsideItsCategoriesPassesItBy() {
        topology.send(item("1", "Norland sells frigates", ""));

        assertThat(topology.alerts("alerts-arms")).hasSize(1);
        assertThat(topology.alerts("desk-world")).hasSize(1);
        assertThat(topology.alerts("desk-defence")).hasSize(1);
        assertThat(topology.alerts("desk-trade")).isEmpty();
        assertThat(topology.alerts("alerts-sanctions")).isEmpty();
    }

    @Test
    void alertsAreCloudEventsAndPassTheTraceOn() {
        topology.send(
                SANCTIONS, headers("traceparent", "00-1-2-01", "tracestate", "a=b", "feed", "north", "x-other", "no"));

        TestRecord<String, Alert> alert = only(topology.alerts("desk-trade"));
        assertThat(headersOf(alert))
                .isEqualTo(new TreeMap<>(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", ALERT + ".1",
                        "ce_source", "/wirewatch/alerts",
                        "ce_type", "dev.wirewatch.alert.raised",
                        "ce_time", "2024-05-06T07:08:09Z",
                        "ce_subject", "sanctions-imposed",
                        "content-type", "application/avro",
                        "traceparent", "00-1-2-01",
                        "tracestate", "a=b")));
        assertThat(headersOf(only(topology.items()))).containsOnlyKeys("traceparent", "tracestate");
    }
}
