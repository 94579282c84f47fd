package dev.wirewatch.feed;

import java.util.function.Supplier;

/** Counts nothing. */
final class QuietMetrics implements FeedMetrics {

    @Override
    public void feedKnown(String feed, Supplier<FeedStatus> status) {}

    @Override
    public void delivered(String feed, long bytes) {}

    @Override
    public void failed(String feed, FeedFault fault) {}
}
