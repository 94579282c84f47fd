package dev.wirewatch.topology;

import dev.wirewatch.alert.Detections;
import dev.wirewatch.message.Detection;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.rules.RuleSet;
import dev.wirewatch.topology.PipelineMetrics.DetectOutcome;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Second stage: a news item is matched against the rules in force. An item is matched by one rule set, whole. What rules
 * in shadow match is counted, and ends here.
 */
final class Detect implements Processor<String, NewsItem, String, Detection> {

    static final String NAME = "detect";
    static final String DETECTIONS = "detections-sink";

    private final Supplier<RuleSet> rulesInForce;
    private final PipelineMetrics metrics;
    private final SetAsideLog log;
    private ProcessorContext<String, Detection> context;
    private WithdrawnStories withdrawn;

    Detect(Supplier<RuleSet> rulesInForce, PipelineMetrics metrics, SetAsideLog log) {
        this.rulesInForce = rulesInForce;
        this.metrics = metrics;
        this.log = log;
    }

    @Override
    public void init(ProcessorContext<String, Detection> context) {
        this.context = context;
        this.withdrawn = new WithdrawnStories(context);
    }

    @Override
    public void process(Record<String, NewsItem> story) {
        if (!withdrawn.isUsable(story.key(), story.value())) {
            metrics.itemMatched(DetectOutcome.UNUSABLE);
            return;
        }
        Detections detections = Detections.of(story.key(), story.value(), rulesInForce.get());
        metrics.itemMatched(detections.live().isEmpty() ? DetectOutcome.UNMATCHED : DetectOutcome.MATCHED);
        detections.setAside().forEach(rule -> setAside(rule, story.value()));
        detections.live().forEach(detection -> forward(story, detection));
        detections
                .shadow()
                .forEach(detection -> metrics.shadowDetected(detection.getRule().getId()));
    }

    private void setAside(String rule, NewsItem item) {
        metrics.ruleSetAside(rule);
        log.setAside(rule, item);
    }

    private void forward(Record<String, NewsItem> story, Detection detection) {
        metrics.detected(detection.getRule().getCategory());
        context.forward(new Record<>(
                detection.getRule().getId(), detection, story.timestamp(), TraceHeaders.only(story.headers())));
    }
}
