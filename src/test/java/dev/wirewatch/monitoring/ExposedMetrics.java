package dev.wirewatch.monitoring;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The metrics that dashboard and alert rules may ask for, by the names under which Prometheus stores them. */
public final class ExposedMetrics {
    /** The service's own. */
    public static final Set<String> WIREWATCH = Set.of(
            "wirewatch_wire_messages_total",
            "wirewatch_wire_content_type_mismatches_total",
            "wirewatch_feed_messages_total",
            "wirewatch_feed_bytes_total",
            "wirewatch_feed_errors_total",
            "wirewatch_feed_last_message_timestamp_seconds",
            "wirewatch_feed_lag_seconds",
            "wirewatch_feed_silent",
            "wirewatch_feed_failing",
            "wirewatch_rejections_total",
            "wirewatch_inner_rejections_total",
            "wirewatch_sequence_gaps_total",
            "wirewatch_messages_missing_total",
            "wirewatch_news_items_total",
            "wirewatch_items_matched_total",
            "wirewatch_detections_total",
            "wirewatch_shadow_detections_total",
            "wirewatch_rules_set_aside_total",
            "wirewatch_alerts_total",
            "wirewatch_receipt_to_alert_seconds_bucket",
            "wirewatch_receipt_to_alert_seconds_sum",
            "wirewatch_receipt_to_alert_seconds_count",
            "wirewatch_rule_set_info",
            "wirewatch_rules",
            "wirewatch_rule_packs",
            "wirewatch_rule_packs_refused_total",
            "wirewatch_ready");

    /** Those of the libraries that the dashboard uses; names as Micrometer 1.17 exposes Kafka 4.3's. */
    static final Set<String> LIBRARIES = Set.of(
            "kafka_consumer_fetch_manager_records_lag",
            "kafka_stream_alive_stream_threads",
            "kafka_stream_client_state",
            "kafka_stream_thread_commit_latency_avg",
            "kafka_stream_thread_commit_latency_max",
            "kafka_stream_thread_process_total",
            "kafka_stream_topic_records_produced_total",
            "jvm_gc_pause_seconds_sum",
            "jvm_memory_max_bytes",
            "jvm_memory_used_bytes",
            "process_cpu_usage",
            "process_uptime_seconds");

    /** Those that Prometheus itself makes. */
    static final Set<String> PROMETHEUS = Set.of("up", "ALERTS");

    private static final Pattern NOT_METRICS = Pattern.compile(
            "\"[^\"]*\"" // label values
                    + "|\\[[^]]*]" // ranges
                    + "|\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)" // label names
                    + "|\\boffset\\s+\\w+");
    private static final Pattern MATCHERS = Pattern.compile("\\{[^}]*}");
    private static final Pattern NAME = Pattern.compile("(?<![\\w:.])[a-zA-Z_:][\\w:]*+(?!\\s*\\()");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool");

    private ExposedMetrics() {}

    /** The names of the metrics in a PromQL expression. */
    static Set<String> namesIn(String expression) {
        String bare = NOT_METRICS.matcher(expression).replaceAll(" ");
        Matcher names = NAME.matcher(MATCHERS.matcher(bare).replaceAll(" "));
        Set<String> found = new TreeSet<>();
        while (names.find()) {
            if (!OPERATORS.contains(names.group())) {
                found.add(names.group());
            }
        }
        return found;
    }

    static Set<String> all() {
        Set<String> all = new TreeSet<>(WIREWATCH);
        all.addAll(LIBRARIES);
        all.addAll(PROMETHEUS);
        return all;
    }
}
