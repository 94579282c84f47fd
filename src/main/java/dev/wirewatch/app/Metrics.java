package dev.wirewatch.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** The process's meter registry, with the JVM's own meters, in Prometheus' text format. */
final class Metrics implements AutoCloseable {

    /** A hostile producer could name ever new feeds; the first ones are told apart, later ones are not counted. */
    private static final int MAX_FEEDS = 200;

    /** Rule ids come and go with the packs; the first ones are counted, and the log names later ones that are set aside. */
    private static final int MAX_RULES = 1_000;

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics gc = new JvmGcMetrics();

    Metrics() {
        meters.config()
                .meterFilter(MeterFilter.maximumAllowableTags("wirewatch.wire", "feed", MAX_FEEDS, MeterFilter.deny()))
                .meterFilter(MeterFilter.maximumAllowableTags("wirewatch.news", "feed", MAX_FEEDS, MeterFilter.deny()))
                .meterFilter(MeterFilter.maximumAllowableTags(
                        "wirewatch.rules.set.aside", "rule", MAX_RULES, MeterFilter.deny()))
                .meterFilter(MeterFilter.maximumAllowableTags(
                        "wirewatch.shadow.detections", "rule", MAX_RULES, MeterFilter.deny()));
        new ClassLoaderMetrics().bindTo(meters);
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        gc.bindTo(meters);
    }

    MeterRegistry registry() {
        return meters;
    }

    /** All meters in Prometheus' text exposition format 0.0.4. */
    String scrape() {
        return meters.scrape();
    }

    @Override
    public void close() {
        gc.close();
        meters.close();
    }
}
