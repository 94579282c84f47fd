package dev.wirewatch.feed;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.wire.Reading;
import dev.wirewatch.wire.WireMessage;
import dev.wirewatch.wire.WireReaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A polled feed on a real web server and a Kafka in memory. */
abstract class PollFixture {

    static final Duration INTERVAL = Duration.ofMinutes(5);
    static final Duration PATIENCE = Duration.ofSeconds(2);
    static final Map<String, String> RSS = Map.of("Content-Type", "application/rss+xml");

    final MemorySink kafka = new MemorySink();
    Instant now = Instant.parse("2026-03-03T09:15:00Z");
    final FeedHealth health = new FeedHealth(() -> now, new QuietMetrics());
    WebServer web;
    PollLook look;
    PollState state;

    @BeforeEach
    void start() throws Exception {
        web = new WebServer();
        restart();
    }

    @AfterEach
    void stop() {
        web.close();
    }

    /** As a process that starts does. */
    void restart() throws NotTakenException {
        restart("localhost", host -> true);
    }

    void restart(String host, PollClient.HostRule hosts) throws NotTakenException {
        PollSettings settings = new PollSettings("fjord", web.address(host, "/s3cret/rss?key=s3cret"), INTERVAL, true);
        look = new PollLook(settings, new PollClient(PATIENCE, () -> now, hosts), kafka, health, () -> now);
        state = look.open();
    }

    void look() throws NotTakenException {
        now = now.isBefore(state.due()) ? state.due() : now;
        state = look.look(state);
    }

    static String rss(String... headlines) {
        return "<rss><channel><title>Fjord</title>"
                + String.join(
                        "",
                        Stream.of(headlines)
                                .map(headline -> "<item><guid>" + headline.charAt(0) + "</guid><title>" + headline
                                        + "</title></item>")
                                .toList())
                + "</channel></rss>";
    }

    List<String> headlines() {
        List<String> headlines = new ArrayList<>();
        for (WireMessage message : kafka.messages) {
            Reading reading = WireReaders.standard().read(message);
            ((Reading.Items) reading)
                    .items().stream().map(NewsItem::getHeadline).forEach(headlines::add);
        }
        return headlines;
    }

    FeedStatus status() {
        return health.statuses().get(0);
    }
}
