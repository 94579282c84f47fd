package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.feed.MemorySink.Plan;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PollFeedTest {

    private static final Duration INTERVAL = Duration.ofMillis(50);

    private final MemorySink kafka = new MemorySink();
    private final List<String> names = Collections.synchronizedList(new ArrayList<>());
    private final FeedHealth health = new FeedHealth(InstantSource.system(), new QuietMetrics());

    private PollFeed feed(WebServer web) {
        PollSettings settings = new PollSettings("fjord", web.address("localhost", "/rss"), INTERVAL, true);
        return new PollFeed(
                settings,
                name -> {
                    names.add(name);
                    return kafka;
                },
                health,
                InstantSource.system());
    }

    @Test
    void pollsUntilItIsClosedAndGoesOnAfterFailuresOfKafka() throws Exception {
        kafka.plans.addAll(List.of(Plan.NO_ANSWER, Plan.NO_ANSWER_BUT_TAKEN));
        try (WebServer web = new WebServer()) {
            web.answers(WebServer.document("<rss><item><title>a</title></item></rss>", Map.of()));
            try (PollFeed feed = feed(web)) {
                feed.start();
                await().atMost(Duration.ofSeconds(20)).until(() -> web.requests.size() > 4);
            }
            int asked = web.requests.size();

            assertThat(kafka.messages).hasSize(1);
            assertThat(names).containsExactly("poll-fjord");
            assertThat(health.statuses().get(0).failing()).isFalse();
            await().during(INTERVAL.multipliedBy(4)).until(() -> web.requests.size() == asked);
        }
    }

    @Test
    void canBeClosedWithoutAStart() throws Exception {
        try (WebServer web = new WebServer()) {
            feed(web).close();

            assertThat(names).isEmpty();
        }
    }
}
