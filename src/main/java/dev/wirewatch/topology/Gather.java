package dev.wirewatch.topology;

import dev.wirewatch.alert.AlertId;
import dev.wirewatch.alert.AlertLifecycle;
import dev.wirewatch.message.Alert;
import dev.wirewatch.message.Detection;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Third stage: the detections of one rule and one story become one alert and its revisions. Detections are keyed by
 * rule, so all of an alert's come to the same task.
 */
final class Gather implements Processor<String, Detection, String, Alert> {

    static final String NAME = "gather";
    static final String STORE = "open-alerts";

    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    private ProcessorContext<String, Alert> context;
    private KeyValueStore<String, Alert> openAlerts;

    @Override
    public void init(ProcessorContext<String, Alert> context) {
        this.context = context;
        this.openAlerts = context.getStateStore(STORE);
        context.schedule(SWEEP_EVERY, PunctuationType.STREAM_TIME, this::forgetBefore);
    }

    @Override
    public void process(Record<String, Detection> detection) {
        String id = AlertId.of(
                detection.value().getRule().getId(), detection.value().getStory());
        Optional<Alert> current = Optional.ofNullable(openAlerts.get(id));
        AlertLifecycle.next(current, detection.value()).ifPresent(alert -> publish(detection, alert));
    }

    private void publish(Record<String, Detection> detection, Alert alert) {
        openAlerts.put(alert.getId(), alert);
        Headers headers = TraceHeaders.only(detection.headers());
        CloudEventHeaders.add(headers, alert);
        context.forward(new Record<>(alert.getId(), alert, detection.timestamp(), headers));
    }

    private void forgetBefore(long streamTime) {
        long oldest = streamTime - AlertLifecycle.OPEN_FOR.toMillis();
        try (KeyValueIterator<String, Alert> alerts = openAlerts.all()) {
            while (alerts.hasNext()) {
                KeyValue<String, Alert> alert = alerts.next();
                if (alert.value.getRevised().toEpochMilli() < oldest) {
                    openAlerts.delete(alert.key);
                }
            }
        }
    }
}
