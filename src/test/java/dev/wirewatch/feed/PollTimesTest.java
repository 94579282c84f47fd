package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.MemorySink.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a polled feed is asked for again, and how it is told what is known already. */
class PollTimesTest extends PollFixture {

    @Test
    void aServerThatWasNotAskedForChangesCannotSayThatThereAreNone() throws Exception {
        web.answers(WebServer.status(304));
        look();
        assertThat(status().errors()).isEqualTo(1);
    }

    @Test
    void asksWithTheValidatorsOfTheLastDocument() throws Exception {
        web.answers(WebServer.document(
                rss("a"), Map.of("ETag", "W/\"7\"", "Last-Modified", "Tue, 03 Mar 2026 09:00:00 GMT")));
        look();
        restart();
        web.answers(WebServer.status(304));
        look();

        assertThat(web.requests.get(0).headers()).doesNotContainKeys("If-none-match", "If-modified-since");
        assertThat(web.lastRequest().headers().getFirst("If-None-Match")).isEqualTo("W/\"7\"");
        assertThat(web.lastRequest().headers().getFirst("If-Modified-Since"))
                .isEqualTo("Tue, 03 Mar 2026 09:00:00 GMT");
        assertThat(kafka.publications).isEqualTo(1);
        assertThat(state.due()).isEqualTo(now.plus(INTERVAL));
        assertThat(status().errors()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5400", "Tue, 03 Mar 2026 10:45:00 GMT"})
    void waitsAsLongAsTheServerWishes(String retryAfter) throws Exception {
        web.answers(WebServer.status(429, "Retry-After", retryAfter));
        look();

        assertThat(state.due()).isEqualTo(Instant.parse("2026-03-03T10:45:00Z"));
        restart();
        assertThat(state.due()).isEqualTo(Instant.parse("2026-03-03T10:45:00Z"));
        assertThat(status().failing()).isTrue();
        assertThat(status().lastError())
                .hasValueSatisfying(
                        error -> assertThat(error).contains("status 429").doesNotContain("s3cret"));
    }

    @Test
    void asksLessOftenWhileTheServerFails() throws Exception {
        web.answers(WebServer.status(500));
        List<Long> minutes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            look();
            minutes.add(Duration.between(now, state.due()).toMinutes());
        }
        web.answers(WebServer.document(rss("a"), RSS));
        look();

        assertThat(minutes).containsExactly(5L, 10L, 20L, 40L, 60L, 60L);
        assertThat(headlines()).containsExactly("a");
        assertThat(state.due()).isEqualTo(now.plus(INTERVAL));
        assertThat(status().failing()).isFalse();
    }

    @Test
    void asksOnceADayWhetherAFeedThatIsGoneIsBack() throws Exception {
        web.answers(WebServer.status(410));
        look();

        assertThat(state.due()).isEqualTo(now.plus(Duration.ofDays(1)));
        restart();
        assertThat(state.due()).isEqualTo(now.plus(Duration.ofDays(1)));
    }

    /** Kafka may be away for long: the server is not to pay for it. */
    @Test
    void asksNoSoonerWhereKafkaTakesNothing() throws Exception {
        Instant asked = now;
        web.answers(WebServer.document(rss("a"), RSS));
        for (Plan plan : List.of(Plan.NO_ANSWER, Plan.NO_ANSWER, Plan.TAKE)) {
            kafka.plans.add(plan);
            lookAgain();
            now = now.plusSeconds(10);
        }

        assertThat(web.requests).hasSize(1);
        assertThat(headlines()).containsExactly("a");
        assertThat(kafka.messages.get(0).received()).isEqualTo(asked);
        assertThat(state.due()).isEqualTo(asked.plus(INTERVAL));
        restart();
        assertThat(state.due()).isEqualTo(asked.plus(INTERVAL));
    }

    @Test
    void isWellWhenKafkaIsBackThoughTheNextLookIsFarAway() throws Exception {
        web.answers(WebServer.document(rss("a"), RSS));
        look();
        health.failed("fjord", FeedFault.KAFKA, "no answer");
        restart();

        assertThat(state.due()).isAfter(now);
        assertThat(status().failing()).isFalse();
    }

    @Test
    void keepsToWhatTheServerWishesThoughKafkaIsAway() throws Exception {
        kafka.plans.add(Plan.NO_ANSWER);
        web.answers(WebServer.status(503, "Retry-After", "5400"));
        lookAgain();

        assertThat(state.due()).isEqualTo(now.plusSeconds(5_400));
    }

    /** As the feed does where Kafka did not take something. */
    private void lookAgain() throws NotTakenException {
        try {
            look();
        } catch (NotTakenException planned) {
            state = look.open();
        }
    }
}
