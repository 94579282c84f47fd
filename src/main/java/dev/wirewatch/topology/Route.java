package dev.wirewatch.topology;

import dev.wirewatch.desk.Desk;
import dev.wirewatch.desk.Desks;
import dev.wirewatch.message.Alert;
import dev.wirewatch.topology.PipelineMetrics.AlertKind;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Fourth stage: an alert goes to the topic of all alerts, to its category's and to those of the desks that want it. */
final class Route implements Processor<String, Alert, String, Alert> {

    static final String NAME = "route";
    static final String ALL = "alerts-sink";
    static final String BY_CATEGORY = "alerts-by-category-sink";

    private final Desks desks;
    private final PipelineMetrics metrics;
    private ProcessorContext<String, Alert> context;

    Route(Desks desks, PipelineMetrics metrics) {
        this.desks = desks;
        this.metrics = metrics;
    }

    /** The name of the sink of a desk. */
    static String sinkOf(Desk desk) {
        return Topics.ofDesk(desk.name()) + "-sink";
    }

    @Override
    public void init(ProcessorContext<String, Alert> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, Alert> alert) {
        context.forward(alert, ALL);
        context.forward(alert, BY_CATEGORY);
        desks.wanting(alert.value()).forEach(desk -> context.forward(alert, sinkOf(desk)));
        count(alert.value());
    }

    private void count(Alert alert) {
        metrics.alerted(
                alert.getRule().getCategory(),
                alert.getRule().getSeverity(),
                alert.getRevision() == 1 ? AlertKind.RAISED : AlertKind.REVISED,
                Duration.between(alert.getItem().getReceived(), Instant.ofEpochMilli(context.currentSystemTimeMs())));
    }
}
