package dev.wirewatch.app;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.FeedHealth;
import dev.wirewatch.feed.FeedSettings;
import dev.wirewatch.feed.FolderFeed;
import dev.wirewatch.feed.KafkaProgressSink;
import dev.wirewatch.feed.KafkaWireSink;
import dev.wirewatch.feed.PollFeed;
import dev.wirewatch.feed.ProgressSink;
import dev.wirewatch.feed.PushFeed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The feeds that the configuration asks for, with what they write to. */
final class Feeds implements AutoCloseable {

    /** Senders wait that long for an acknowledgement at most. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Configuration configuration;
    private final Connection connection;
    private final FeedHealth health;
    private final PushRoute push;
    private final Closing parts = new Closing();

    Feeds(Configuration configuration, Connection connection, FeedHealth health, PushRoute push) {
        this.configuration = configuration;
        this.connection = connection;
        this.health = health;
        this.push = push;
    }

    /** Starts them all. The topics must be there. */
    void start() {
        FeedSettings settings = configuration.feeds();
        settings.watched().forEach(health::expect);
        List<Feed> feeds = new ArrayList<>();
        settings.folders()
                .forEach(folder -> feeds.add(
                        parts.add(new FolderFeed(folder, this::progressSink, health, InstantSource.system()))));
        settings.push().ifPresent(who -> push.open(new PushFeed(who, wireSink(), health, InstantSource.system())));
        settings.polls()
                .forEach(poll ->
                        feeds.add(parts.add(new PollFeed(poll, this::progressSink, health, InstantSource.system()))));
        feeds.forEach(Feed::start);
    }

    /** Acknowledges each message. */
    KafkaWireSink wireSink() {
        return parts.add(new KafkaWireSink(connection.impatientProducer(PATIENCE), PATIENCE.plusSeconds(1)));
    }

    /** Keeps messages and progress together. The name is unique in this Kafka, and the same after each start. */
    ProgressSink progressSink(String name) {
        String id = configuration.streams().applicationId() + "-feed-" + name;
        return new KafkaProgressSink(
                id,
                () -> connection.transactionalProducer(id),
                () -> connection.consumer(new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                connection::admin);
    }

    @Override
    public void close() {
        push.open(null);
        parts.close();
    }
}
