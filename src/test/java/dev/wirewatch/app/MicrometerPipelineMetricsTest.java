package dev.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.FeedFault;
import dev.wirewatch.feed.FeedHealth;
import dev.wirewatch.message.RejectionReason;
import dev.wirewatch.message.Severity;
import dev.wirewatch.monitoring.ExposedMetrics;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.PackReader;
import dev.wirewatch.rules.RuleSet;
import dev.wirewatch.topology.PipelineMetrics.AlertKind;
import dev.wirewatch.topology.PipelineMetrics.DetectOutcome;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MicrometerPipelineMetricsTest {

    private final Metrics metrics = new Metrics();
    private final List<String> taken = new ArrayList<>();
    private final List<String> putAside = new ArrayList<>();
    private final MicrometerPipelineMetrics pipeline =
            new MicrometerPipelineMetrics(metrics.registry(), taken::add, putAside::add);
    private final FeedHealth feeds =
            new FeedHealth(InstantSource.system(), new MicrometerFeedMetrics(metrics.registry()));
    private final HealthMonitor health = new HealthMonitor(metrics.registry());

    @AfterEach
    void close() {
        health.close();
        metrics.close();
    }

    @Test
    void exposesExactlyTheMetricsThatTheDashboardKnows() {
        oneEventOfEachKind();

        Set<String> expected = new TreeSet<>(ExposedMetrics.WIREWATCH);
        // Micrometer adds it to each timer: the greatest value of the last minutes.
        expected.add("wirewatch_receipt_to_alert_seconds_max");
        assertThat(names()).isEqualTo(expected);
    }

    @Test
    void countsEachEventUnderItsLabels() {
        oneEventOfEachKind();

        assertThat(series())
                .contains(
                        "wirewatch_wire_messages_total{feed=\"north\",outcome=\"read\"} 1.0",
                        "wirewatch_wire_messages_total{feed=\"north\",outcome=\"rejected\"} 1.0",
                        "wirewatch_wire_content_type_mismatches_total{feed=\"north\"} 1.0",
                        "wirewatch_feed_messages_total{feed=\"north\"} 1.0",
                        "wirewatch_feed_bytes_total{feed=\"north\"} 1234.0",
                        "wirewatch_feed_errors_total{feed=\"north\",reason=\"kafka\"} 1.0",
                        "wirewatch_feed_silent{feed=\"north\"} 0.0",
                        "wirewatch_rejections_total{reason=\"malformed\"} 1.0",
                        "wirewatch_inner_rejections_total{reason=\"processing_failed\"} 1.0",
                        "wirewatch_sequence_gaps_total{feed=\"north\"} 1.0",
                        "wirewatch_messages_missing_total{feed=\"north\"} 3.0",
                        "wirewatch_news_items_total{feed=\"north\",format=\"text\"} 1.0",
                        "wirewatch_items_matched_total{outcome=\"matched\"} 1.0",
                        "wirewatch_detections_total{category=\"arms\"} 1.0",
                        "wirewatch_shadow_detections_total{rule=\"pistols\"} 1.0",
                        "wirewatch_rules_set_aside_total{rule=\"rifles\"} 1.0",
                        "wirewatch_alerts_total{category=\"arms\",kind=\"raised\",severity=\"high\"} 1.0",
                        "wirewatch_receipt_to_alert_seconds_bucket{le=\"0.2\"} 1",
                        "wirewatch_receipt_to_alert_seconds_bucket{le=\"0.15\"} 0",
                        "wirewatch_receipt_to_alert_seconds_bucket{le=\"+Inf\"} 1",
                        "wirewatch_receipt_to_alert_seconds_count 1",
                        "wirewatch_rule_packs_refused_total 1.0",
                        "wirewatch_rules 1.0",
                        "wirewatch_rule_packs 1.0");
    }

    @Test
    void seriesWhoseLabelsAreKnownBeginAtZero() {
        Set<String> expected = new TreeSet<>(Set.of(
                "wirewatch_rule_packs_refused_total 0.0",
                "wirewatch_rules 0.0",
                "wirewatch_rule_packs 0.0",
                "wirewatch_ready 0.0",
                "wirewatch_receipt_to_alert_seconds_count 0"));
        for (RejectionReason reason : RejectionReason.values()) {
            expected.add("wirewatch_rejections_total{reason=\"" + label(reason) + "\"} 0.0");
        }
        for (DetectOutcome outcome : DetectOutcome.values()) {
            expected.add("wirewatch_items_matched_total{outcome=\"" + label(outcome) + "\"} 0.0");
        }

        assertThat(series()).containsAll(expected);
    }

    @Test
    void onlyTheRuleSetInForceIsShown() throws InvalidRulesException {
        pipeline.rulesInForce(rules("first"));
        RuleSet second = rules("second");
        pipeline.rulesInForce(second);

        assertThat(series())
                .filteredOn(line -> line.startsWith("wirewatch_rule_set_info"))
                .containsExactly("wirewatch_rule_set_info{version=\"" + second.version() + "\"} 1");
    }

    @Test
    void feedsBeyondTheFirstTwoHundredMakeNoSeries() {
        for (int i = 0; i < 300; i++) {
            pipeline.messageRead("feed-" + i);
            pipeline.itemRead("feed-" + i, "text");
        }

        assertThat(series())
                .filteredOn(line -> line.startsWith("wirewatch_wire_messages_total"))
                .hasSize(200);
        assertThat(series())
                .filteredOn(line -> line.startsWith("wirewatch_news_items_total"))
                .hasSize(200);
    }

    @Test
    void rulesSetAsideBeyondTheFirstThousandMakeNoSeries() {
        for (int i = 0; i < 1_100; i++) {
            pipeline.ruleSetAside("rule-" + i);
        }

        assertThat(series())
                .filteredOn(line -> line.startsWith("wirewatch_rules_set_aside_total"))
                .hasSize(1_000);
    }

    @Test
    void rulesInShadowBeyondTheFirstThousandMakeNoSeries() {
        for (int i = 0; i < 1_100; i++) {
            pipeline.shadowDetected("rule-" + i);
        }

        assertThat(series())
                .filteredOn(line -> line.startsWith("wirewatch_shadow_detections_total"))
                .hasSize(1_000);
    }

    @Test
    void theFeedOfEachMessageIsToldOn() {
        oneEventOfEachKind();

        assertThat(taken).containsExactly("north", "north");
        assertThat(putAside).containsExactly("north");
    }

    private void oneEventOfEachKind() {
        pipeline.messageRead("north");
        pipeline.contentTypeMismatched("north");
        pipeline.messageRejected("north", RejectionReason.MALFORMED);
        pipeline.sequenceGap("north", 3);
        pipeline.recordRejected(RejectionReason.PROCESSING_FAILED);
        pipeline.itemRead("north", "text");
        pipeline.itemMatched(DetectOutcome.MATCHED);
        pipeline.detected("arms");
        pipeline.shadowDetected("pistols");
        pipeline.ruleSetAside("rifles");
        pipeline.alerted("arms", Severity.HIGH, AlertKind.RAISED, Duration.ofMillis(180));
        pipeline.packRefused("arms");
        feeds.delivered("north", 1_234);
        feeds.failed("north", FeedFault.KAFKA, "does not answer");
        try {
            pipeline.rulesInForce(rules("arms"));
        } catch (InvalidRulesException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<String> names() {
        return series().stream()
                .map(line -> line.replaceAll("[{ ].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> series() {
        return metrics.scrape()
                .lines()
                .filter(line -> line.startsWith("wirewatch_"))
                .toList();
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static RuleSet rules(String pack) throws InvalidRulesException {
        return RuleSet.of(List.of(PackReader.read(pack + ".yml", """
                pack: %s
                title: Arms
                rules:
                  - id: rifles
                    title: Rifles are named
                    category: arms
                    severity: low
                    query: rifle*
                    examples: {match: [a rifle], no_match: [a ship]}
                """.formatted(pack))));
    }
}
