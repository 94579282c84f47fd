package dev.wirewatch.app;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.FeedHealth;
import dev.wirewatch.feed.FeedSettings;
import dev.wirewatch.feed.FolderFeed;
import dev.wirewatch.feed.FolderLocks;
import dev.wirewatch.feed.KafkaProgressSink;
import dev.wirewatch.feed.KafkaWireSink;
import dev.wirewatch.feed.LookupCache;
import dev.wirewatch.feed.PollFeed;
import dev.wirewatch.feed.PollSettings;
import dev.wirewatch.feed.ProgressSink;
import dev.wirewatch.feed.PushFeed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The feeds that the configuration asks for, with what they write to. */
final class Feeds implements AutoCloseable {

    /** Senders wait that long for an acknowledgement at most. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Configuration configuration;
    private final Connection connection;
    private final FeedHealth health;
    private final PushRoute push;
    private final List<Feed> feeds = new ArrayList<>();
    private final Closing parts = new Closing();

    Feeds(Configuration configuration, Connection connection, FeedHealth health, PushRoute push) {
        this.configuration = configuration;
        this.connection = connection;
        this.health = health;
        this.push = push;
    }

    /**
     * Starts them all. The topics must be there.
     *
     * @throws StartException where Java's own settings make polling unsafe
     */
    void start() {
        FeedSettings settings = configuration.feeds();
        requireLookups(settings);
        settings.watched().forEach(health::expect);
        FolderLocks locks = new FolderLocks();
        settings.folders()
                .forEach(folder -> feeds.add(
                        parts.add(new FolderFeed(folder, this::progressSink, locks, health, InstantSource.system()))));
        settings.push().ifPresent(who -> push.open(new PushFeed(who, wireSink(), health, InstantSource.system())));
        settings.polls()
                .forEach(poll ->
                        feeds.add(parts.add(new PollFeed(poll, this::progressSink, health, InstantSource.system()))));
        feeds.forEach(Feed::start);
    }

    private static void requireLookups(FeedSettings settings) {
        if (!settings.polls().stream().allMatch(PollSettings::allowPrivate)) {
            LookupCache.problem().ifPresent(problem -> {
                throw new StartException(problem);
            });
        }
    }

    /** Acknowledges each message. */
    KafkaWireSink wireSink() {
        return parts.add(new KafkaWireSink(connection.impatientProducer(PATIENCE), PATIENCE.plusSeconds(1)));
    }

    /** Keeps messages and progress together. The name is unique in this Kafka, and the same after each start. */
    ProgressSink progressSink(String name) {
        String id = configuration.streams().applicationId() + "-feed-" + name;
        return new KafkaProgressSink(id, () -> connection.transactionalProducer(id), connection::consumer);
    }

    @Override
    public void close() {
        push.open(null);
        feeds.forEach(Feed::stop);
        parts.close();
    }
}
