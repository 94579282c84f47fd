package dev.wirewatch.app;

import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.message.Severity;
import dev.wirewatch.rules.RuleSet;
import dev.wirewatch.topology.PipelineMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Counts what the stages do with Micrometer. {@code docs/operations.md} lists the metrics. */
final class MicrometerPipelineMetrics implements PipelineMetrics {

    private static final Duration[] LATENCY_BUCKETS = LongStream.of(
                    10, 25, 50, 75, 100, 150, 200, 300, 500, 750, 1000, 2000, 5000, 10_000, 60_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry meters;
    private final Consumer<String> onMessage;
    private final Consumer<String> onRejection;
    private final MultiGauge ruleSet;
    private final AtomicInteger rules = new AtomicInteger();
    private final AtomicInteger packs = new AtomicInteger();
    private final Counter packsRefused;
    private final Timer receiptToAlert;

    /**
     * @param meters where to count
     * @param onMessage told the feed of each wire message that was taken from {@code wire-raw}
     * @param onRejection told the feed of each of them that was put aside
     */
    MicrometerPipelineMetrics(MeterRegistry meters, Consumer<String> onMessage, Consumer<String> onRejection) {
        this.meters = meters;
        this.onMessage = onMessage;
        this.onRejection = onRejection;
        this.ruleSet = MultiGauge.builder("wirewatch.rule.set.info")
                .description("1 for the rule set in force")
                .register(meters);
        meters.gauge("wirewatch.rules", rules);
        meters.gauge("wirewatch.rule.packs", packs);
        this.packsRefused = Counter.builder("wirewatch.rule.packs.refused")
                .description("Rule packs on watch-rules that could not be put in force")
                .register(meters);
        this.receiptToAlert = Timer.builder("wirewatch.receipt.to.alert")
                .description("Time from the receipt of a wire message to its alert")
                .serviceLevelObjectives(LATENCY_BUCKETS)
                .register(meters);
        for (DetectOutcome outcome : DetectOutcome.values()) {
            itemsMatched(outcome);
        }
        for (RejectionReason reason : RejectionReason.values()) {
            rejections(reason);
        }
        innerRejections(RejectionReason.UNREADABLE_RECORD);
        innerRejections(RejectionReason.PROCESSING_FAILED);
    }

    @Override
    public void messageRead(String feed) {
        wireMessages(feed, "read").increment();
        onMessage.accept(feed);
    }

    @Override
    public void contentTypeMismatched(String feed) {
        meters.counter("wirewatch.wire.content.type.mismatches", "feed", feed).increment();
    }

    @Override
    public void messageRejected(String feed, RejectionReason reason) {
        wireMessages(feed, "rejected").increment();
        onMessage.accept(feed);
        onRejection.accept(feed);
        rejections(reason).increment();
    }

    @Override
    public void sequenceGap(String feed, int missing) {
        meters.counter("wirewatch.sequence.gaps", "feed", feed).increment();
        meters.counter("wirewatch.messages.missing", "feed", feed).increment(missing);
    }

    @Override
    public void recordRejected(RejectionReason reason) {
        innerRejections(reason).increment();
    }

    @Override
    public void itemRead(String feed, String format) {
        meters.counter("wirewatch.news.items", "feed", feed, "format", format).increment();
    }

    @Override
    public void itemMatched(DetectOutcome outcome) {
        itemsMatched(outcome).increment();
    }

    @Override
    public void detected(String category) {
        meters.counter("wirewatch.detections", "category", category).increment();
    }

    @Override
    public void shadowDetected(String rule) {
        meters.counter("wirewatch.shadow.detections", "rule", rule).increment();
    }

    @Override
    public void ruleSetAside(String rule) {
        meters.counter("wirewatch.rules.set.aside", "rule", rule).increment();
    }

    @Override
    public void alerted(String category, Severity severity, AlertKind kind, Duration sinceReceipt) {
        meters.counter("wirewatch.alerts", "category", category, "severity", label(severity), "kind", label(kind))
                .increment();
        receiptToAlert.record(sinceReceipt);
    }

    @Override
    public void rulesInForce(RuleSet inForce) {
        rules.set(inForce.active());
        packs.set(inForce.packs().size());
        ruleSet.register(List.of(MultiGauge.Row.of(Tags.of("version", inForce.version()), 1)), true);
    }

    @Override
    public void packRefused(String pack) {
        packsRefused.increment();
    }

    private Counter wireMessages(String feed, String outcome) {
        return meters.counter("wirewatch.wire.messages", "feed", feed, "outcome", outcome);
    }

    private Counter rejections(RejectionReason reason) {
        return meters.counter("wirewatch.rejections", "reason", label(reason));
    }

    private Counter innerRejections(RejectionReason reason) {
        return meters.counter("wirewatch.inner.rejections", "reason", label(reason));
    }

    private Counter itemsMatched(DetectOutcome outcome) {
        return meters.counter("wirewatch.items.matched", "outcome", label(outcome));
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
