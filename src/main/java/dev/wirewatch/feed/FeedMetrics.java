package dev.wirewatch.feed;

import java.util.function.Supplier;

/** What is counted of the feeds. */
public interface FeedMetrics {

    /**
     * A feed is known from now on.
     *
     * @param feed its name
     * @param status how it is at the moment of asking
     */
    void feedKnown(String feed, Supplier<FeedStatus> status);

    /**
     * Kafka has acknowledged a message.
     *
     * @param feed its feed
     * @param bytes its size
     */
    void delivered(String feed, long bytes);

    /**
     * A feed could not deliver.
     *
     * @param feed the feed
     * @param fault why
     */
    void failed(String feed, FeedFault fault);
}
