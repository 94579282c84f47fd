package dev.wirewatch.topology;

import dev.wirewatch.message.Alert;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.apache.kafka.common.header.Headers;

/** Headers of an alert as CloudEvents 1.0 in Kafka's binary content mode (Kafka Protocol Binding, section 3.2). */
final class CloudEventHeaders {

    private static final String SOURCE = "/wirewatch/alerts";

    private CloudEventHeaders() {}

    /**
     * Adds the headers of an alert. The pair of source and id is unique for each revision.
     *
     * @param headers where to
     * @param alert the alert
     */
    static void add(Headers headers, Alert alert) {
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", alert.getId() + "." + alert.getRevision());
        add(headers, "ce_source", SOURCE);
        add(headers, "ce_type", "dev.wirewatch.alert." + (alert.getRevision() == 1 ? "raised" : "revised"));
        add(headers, "ce_time", DateTimeFormatter.ISO_INSTANT.format(alert.getRevised()));
        add(headers, "ce_subject", alert.getRule().getId());
        add(headers, "content-type", "application/avro");
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
