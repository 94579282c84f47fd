package dev.wirewatch.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.MemorySink.Plan;
import dev.wirewatch.wire.Reading;
import dev.wirewatch.wire.WireReaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent of a polled document. When and where it is asked for has tests of its own, on the same {@link PollFixture}. */
class PollLookTest extends PollFixture {

    @Test
    void sendsTheDocumentAsItIsAndThenOnlyWhatIsNewOrChanged() throws Exception {
        web.answers(WebServer.document(rss("a", "b"), RSS));
        look();
        web.answers(WebServer.document(rss("c", "a", "b, corrected"), RSS));
        look();

        assertThat(kafka.messages).hasSize(2);
        assertThat(new String(kafka.messages.get(0).bytes(), UTF_8)).isEqualTo(rss("a", "b"));
        assertThat(kafka.messages.get(0).contentType()).isEqualTo("application/rss+xml");
        assertThat(kafka.messages.get(0).feed()).isEqualTo("fjord");
        assertThat(headlines()).containsExactly("a", "b", "c", "b, corrected");
        assertThat(state.due()).isEqualTo(now.plus(INTERVAL));
        assertThat(status().failing()).isFalse();
    }

    @Test
    void sendsNothingWhereNothingIsNew() throws Exception {
        web.answers(WebServer.document(rss("a", "b"), RSS));
        look();
        web.answers(WebServer.document(rss("b", "a").replace("Fjord", "Fjord, now"), RSS));
        look();
        web.answers(WebServer.document(rss(), RSS));
        look();

        assertThat(kafka.publications).isEqualTo(1);
    }

    @Test
    void sendsAnItemThatADocumentHoldsTwiceOnce() throws Exception {
        web.answers(WebServer.document(rss("a", "a"), RSS));
        look();

        assertThat(headlines()).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html; charset=utf-8", ""})
    void takesAWebPageForAFault(String type) throws Exception {
        web.answers(
                WebServer.document("<!DOCTYPE html><html><title>Log in</title></html>", Map.of("Content-Type", type)));
        look();

        assertThat(kafka.publications).isZero();
        assertThat(status().lastError()).contains("malformed: the address answers with an HTML page, not with a feed");
    }

    /** What is new in a document is sent in UTF-8, in which it is longer than it was. */
    @Test
    void sendsWhatGrowsOverTheLimitInSeveralMessages() throws Exception {
        String text = "\u00e9".repeat(2 << 20);
        String known = rss("x");
        String more = known.replace(
                "</channel>",
                "<item><guid>1</guid><title>a</title><description>" + text + "</description></item>"
                        + "<item><guid>2</guid><title>b</title><description>" + text
                        + "</description></item></channel>");
        web.answers(WebServer.document(known, RSS));
        look();
        Map<String, String> latin = Map.of("Content-Type", "application/rss+xml; charset=iso-8859-1");
        web.answers(WebServer.bytes(more.getBytes(ISO_8859_1), latin));
        look();

        assertThat(headlines()).containsExactly("x", "a", "b");
        assertThat(kafka.publications).isEqualTo(2);
        look();
        assertThat(kafka.messages).hasSize(3);
    }

    @Test
    void readsAFeedThatIsDeclaredAsHtml() throws Exception {
        web.answers(WebServer.document(rss("a"), Map.of("Content-Type", "text/html")));
        look();

        assertThat(headlines()).containsExactly("a");
    }

    @Test
    void putsABrokenFeedAsideOnceAndTellsEachTime() throws Exception {
        web.answers(WebServer.document("<rss version='2.0'><channel>", Map.of("ETag", "\"1\"")));
        look();
        look();

        assertThat(kafka.messages).hasSize(1);
        assertThat(WireReaders.standard().read(kafka.messages.get(0))).isInstanceOf(Reading.Rejected.class);
        assertThat(web.lastRequest().headers()).doesNotContainKey("If-none-match");
        assertThat(status().errors()).isEqualTo(2);
        assertThat(status().lastError())
                .hasValueSatisfying(error -> assertThat(error).contains("line 1"));
        assertThat(status().failing()).isTrue();
    }

    @Test
    void sendsADocumentOfAnotherFormatWhenItChanges() throws Exception {
        String ninjs = "{\"uri\":\"urn:x:1\",\"headline\":\"a\",\"version\":\"%s\"}";
        for (int version : new int[] {1, 1, 2}) {
            web.answers(WebServer.document(ninjs.formatted(version), Map.of("Content-Type", "application/json")));
            look();
        }

        assertThat(headlines()).containsExactly("a", "a");
    }

    @Test
    void leavesOutTheItemAloneThatKafkaRefuses() throws Exception {
        kafka.refusedAbove = 200;
        web.answers(WebServer.document(rss("a", "b" + "x".repeat(200), "c"), RSS));
        look();
        look();

        assertThat(headlines()).containsExactly("a", "c");
        assertThat(status().errors()).isEqualTo(1);
        restart();
        look();
        assertThat(headlines()).containsExactly("a", "c");
    }

    /** Every version that was ever shown is sent, and none twice, however often Kafka or the process fails. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void losesNothingAndSendsNothingTwiceWhateverDies(long seed) throws Exception {
        List<Plan> plans = List.of(Plan.values());
        Random random = new Random(seed);
        List<String> shown = new ArrayList<>();
        for (int round = 0; round < 60; round++) {
            for (int added = random.nextInt(3); added > 0; added--) {
                shown.add((char) ('a' + random.nextInt(26)) + " " + shown.size());
            }
            List<String> document = shown.subList(Math.max(0, shown.size() - 20), shown.size());
            web.answers(WebServer.document(
                    rss(document.toArray(String[]::new)), Map.of("ETag", "\"" + shown.size() + "\"")));
            kafka.plans.clear();
            IntStream.range(0, random.nextInt(3))
                    .forEach(i -> kafka.plans.add(plans.get(random.nextInt(plans.size()))));
            lookUntilTaken();
        }

        assertThat(headlines()).containsExactlyElementsOf(shown);
    }

    private void lookUntilTaken() throws Exception {
        while (true) {
            try {
                look();
                return;
            } catch (MemorySink.Death | NotTakenException e) {
                restart();
            }
        }
    }
}
