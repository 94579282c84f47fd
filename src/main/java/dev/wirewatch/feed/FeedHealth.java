package dev.wirewatch.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * What the feeds tell of themselves: messages, errors, silence. Safe for several threads. A hostile sender could name
 * ever new feeds: the first 200 are told apart, later ones are one, {@link #OTHERS}.
 */
public final class FeedHealth {

    /** Stands for all feeds behind the first 200; no feed can have this name. */
    public static final String OTHERS = "(others)";

    private static final Logger LOG = LoggerFactory.getLogger(FeedHealth.class);
    private static final int MAX_FEEDS = 200;

    private final ConcurrentMap<String, FeedRecord> feeds = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final FeedMetrics metrics;

    /**
     * @param clock tells when things happen
     * @param metrics is told of them too
     */
    public FeedHealth(InstantSource clock, FeedMetrics metrics) {
        this.clock = clock;
        this.metrics = metrics;
    }

    /** A feed that is shown before its first message. */
    public void expect(String feed) {
        record(feed);
    }

    /** Kafka has acknowledged a message of a feed. */
    public void delivered(String feed, long bytes) {
        String known = record(feed);
        feeds.get(known).delivered(clock.instant(), bytes);
        metrics.delivered(known, bytes);
    }

    /** A message that was delivered could not be read. Of feeds that are not known nothing is kept. */
    public void rejected(String feed) {
        FeedRecord record = feeds.get(feed);
        if (record != null) {
            record.rejected();
        }
    }

    /**
     * A feed could not deliver, or not get at its messages.
     *
     * @param feed the feed
     * @param fault why
     * @param detail the same in one line for people, without any secret
     */
    public void failed(String feed, FeedFault fault, String detail) {
        String known = record(feed);
        FeedRecord record = feeds.get(known);
        Instant now = clock.instant();
        record.failed(now, fault, detail);
        metrics.failed(known, fault);
        record.toLog(now, fault).ifPresent(unlogged -> log(feed, fault, detail, unlogged));
    }

    private static void log(String feed, FeedFault fault, String detail, long unlogged) {
        LoggingEventBuilder line = LOG.atWarn()
                .addKeyValue("feed", feed)
                .addKeyValue("reason", fault.label())
                .addKeyValue("detail", detail);
        (unlogged == 0 ? line : line.addKeyValue("unlogged", unlogged)).log("feed error");
    }

    /** A feed can deliver again, though there is no message yet. */
    public void recovered(String feed) {
        feeds.get(record(feed)).recovered();
    }

    /** What of a feed is not sent, and why, for as long as that lasts; empty where it is over. */
    public void incomplete(String feed, Optional<String> what) {
        feeds.get(record(feed)).incomplete(what.orElse(null));
    }

    /** How long the oldest message that a feed knows of has been waiting; zero where none waits. */
    public void lag(String feed, Duration lag) {
        feeds.get(record(feed)).lag(lag);
    }

    /** All feeds that are known, by name. */
    public List<FeedStatus> statuses() {
        return feeds.values().stream()
                .map(record -> record.status(clock.instant()))
                .sorted(Comparator.comparing(FeedStatus::feed))
                .toList();
    }

    /** The name under which a feed is known, which it is from now on. */
    private synchronized String record(String feed) {
        String known = feeds.containsKey(feed) || feeds.size() < MAX_FEEDS ? feed : OTHERS;
        if (!feeds.containsKey(known)) {
            FeedRecord record = new FeedRecord(known);
            feeds.put(known, record);
            metrics.feedKnown(known, () -> record.status(clock.instant()));
        }
        return known;
    }
}
