package dev.wirewatch.app;

import dev.wirewatch.feed.FeedFault;
import dev.wirewatch.feed.FeedMetrics;
import dev.wirewatch.feed.FeedStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Counts what the feeds do with Micrometer. {@code docs/operations.md} lists the metrics. */
final class MicrometerFeedMetrics implements FeedMetrics {

    private static final double NEVER = Double.NaN;
    private static final double MILLIS = 1000;

    private final MeterRegistry meters;

    MicrometerFeedMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void feedKnown(String feed, Supplier<FeedStatus> status) {
        messages(feed);
        gauge("wirewatch.feed.last.message.timestamp.seconds", feed, status, MicrometerFeedMetrics::lastMessage);
        gauge("wirewatch.feed.silent", feed, status, now -> now.silence().isPresent() ? 1 : 0);
        gauge("wirewatch.feed.failing", feed, status, now -> now.failing() ? 1 : 0);
        gauge("wirewatch.feed.lag.seconds", feed, status, now -> now.lag().toMillis() / MILLIS);
    }

    private static double lastMessage(FeedStatus status) {
        return status.lastMessage().map(last -> last.toEpochMilli() / MILLIS).orElse(NEVER);
    }

    private void gauge(String name, String feed, Supplier<FeedStatus> status, ToDoubleFunction<FeedStatus> value) {
        Gauge.builder(name, status, now -> value.applyAsDouble(now.get()))
                .tag("feed", feed)
                .strongReference(true)
                .register(meters);
    }

    @Override
    public void delivered(String feed, long bytes) {
        messages(feed).increment();
        meters.counter("wirewatch.feed.bytes", "feed", feed).increment((double) bytes);
    }

    @Override
    public void failed(String feed, FeedFault fault) {
        meters.counter("wirewatch.feed.errors", "feed", feed, "reason", fault.label())
                .increment();
    }

    private Counter messages(String feed) {
        return meters.counter("wirewatch.feed.messages", "feed", feed);
    }
}
