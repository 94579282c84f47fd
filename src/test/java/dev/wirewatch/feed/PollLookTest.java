package dev.wirewatch.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.MemorySink.Plan;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.wire.Reading;
import dev.wirewatch.wire.WireMessage;
import dev.wirewatch.wire.WireReaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A polled feed on a real web server and a Kafka in memory. */
class PollLookTest {

    private static final List<Plan> PLANS = List.of(Plan.values());
    private static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Map<String, String> RSS = Map.of("Content-Type", "application/rss+xml");

    private final MemorySink kafka = new MemorySink();
    private Instant now = Instant.parse("2026-03-03T09:15:00Z");
    private final FeedHealth health = new FeedHealth(() -> now, new QuietMetrics());
    private WebServer web;
    private PollLook look;
    private PollState state;

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
    private void restart() throws NotTakenException {
        restart("localhost", host -> true);
    }

    private void restart(String host, PollClient.HostRule hosts) throws NotTakenException {
        PollSettings settings = new PollSettings("fjord", web.address(host, "/s3cret/rss?key=s3cret"), INTERVAL, true);
        look = new PollLook(settings, new PollClient(PATIENCE, () -> now, hosts), kafka, health, () -> now);
        state = look.open();
    }

    private void look() throws NotTakenException {
        now = now.isBefore(state.due()) ? state.due() : now;
        state = look.look(state);
    }

    private static String rss(String... headlines) {
        return "<rss><channel><title>Fjord</title>"
                + String.join(
                        "",
                        Stream.of(headlines)
                                .map(headline -> "<item><guid>" + headline.charAt(0) + "</guid><title>" + headline
                                        + "</title></item>")
                                .toList())
                + "</channel></rss>";
    }

    private List<String> headlines() {
        List<String> headlines = new ArrayList<>();
        for (WireMessage message : kafka.messages) {
            Reading reading = WireReaders.standard().read(message);
            ((Reading.Items) reading)
                    .items().stream().map(NewsItem::getHeadline).forEach(headlines::add);
        }
        return headlines;
    }

    private FeedStatus status() {
        return health.statuses().get(0);
    }

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/s3cret",
                "http://fjord.invalid/s3cret",
                "file:///s3cret",
                "http://localhost:1/s3cret",
                "http://localhost:99999/s3cret",
                "http://fjord example/s3cret"
            })
    void showsNoPathOfAnAddress(String location) throws Exception {
        web.answers(WebServer.status(302, "Location", location));
        look();

        assertThat(status().lastError())
                .hasValueSatisfying(error -> assertThat(error).doesNotContain("s3cret"));
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
    void givesAServerUpThatHangs() throws Exception {
        web.answers(exchange -> hang());
        look();

        assertThat(status().lastError())
                .hasValueSatisfying(error -> assertThat(error).contains("did not answer within 2 seconds"));
    }

    @Test
    void givesAServerUpThatHangsInTheMiddle() throws Exception {
        web.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(rss("a").getBytes(UTF_8));
            exchange.getResponseBody().flush();
            hang();
        });
        look();

        assertThat(kafka.publications).isZero();
        assertThat(status().lastError())
                .hasValueSatisfying(error -> assertThat(error).contains("did not answer within 2 seconds"));
    }

    @Test
    void givesUpAnAnswerThatIsTooLarge() throws Exception {
        web.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = new byte[64 * 1024];
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(piece);
                }
            }
        });
        look();

        assertThat(status().lastError())
                .hasValueSatisfying(error -> assertThat(error).contains("more than 5242880 bytes"));
    }

    @Test
    void expandsGzipAndNoBomb() throws Exception {
        web.answers(WebServer.bytes(gzip(rss("a").getBytes(UTF_8), 1), Map.of("Content-Encoding", "gzip")));
        look();
        web.answers(WebServer.bytes(gzip(new byte[1 << 20], 1024), Map.of("Content-Encoding", "gzip")));
        look();

        assertThat(headlines()).containsExactly("a");
        assertThat(web.lastRequest().headers().getFirst("Accept-Encoding")).isEqualTo("gzip");
        assertThat(status().lastError())
                .hasValueSatisfying(error -> assertThat(error).contains("more than 5242880 bytes"));
    }

    @Test
    void refusesGzipThatIsCutShort() throws Exception {
        byte[] whole = gzip(rss("a").getBytes(UTF_8), 1);
        web.answers(
                WebServer.bytes(java.util.Arrays.copyOf(whole, whole.length - 12), Map.of("Content-Encoding", "gzip")));
        look();

        assertThat(kafka.publications).isZero();
        assertThat(status().lastError())
                .hasValueSatisfying(error -> assertThat(error).contains("cut short"));
    }

    @Test
    void refusesGzipThatSomethingFollows() throws Exception {
        byte[] whole = gzip(rss("a").getBytes(UTF_8), 1);
        web.answers(
                WebServer.bytes(java.util.Arrays.copyOf(whole, whole.length + 3), Map.of("Content-Encoding", "gzip")));
        look();

        assertThat(kafka.publications).isZero();
        assertThat(status().lastError())
                .hasValueSatisfying(error -> assertThat(error).contains("3 bytes that are no gzip data follow it"));
    }

    @Test
    void followsRedirectsButNotForEver() throws Exception {
        web.answers(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/s3cret/rss")) {
                WebServer.status(301, "Location", "/new").to(exchange);
            } else {
                WebServer.document(rss("a"), RSS).to(exchange);
            }
        });
        look();
        web.answers(WebServer.status(302, "Location", "/again"));
        look();

        assertThat(headlines()).containsExactly("a");
        assertThat(status().lastError()).contains("unreachable: more than 3 redirects");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:%d/secret", "//127.0.0.1:%d/secret", "http://[::ffff:127.0.0.1]:%d/secret"})
    void followsNoRedirectToAPrivateAddress(String location) throws Exception {
        restart("localhost", host -> host.equals("localhost") || PublicAddress.hasOnly(host));
        int port = web.address("localhost", "/").getPort();
        web.answers(WebServer.status(302, "Location", location.formatted(port)));
        look();

        assertThat(web.requests).extracting(WebServer.Request::path).containsExactly("/s3cret/rss");
        assertThat(status().lastError())
                .hasValueSatisfying(error -> assertThat(error).contains("private network", "allow-private"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/hosts", "ftp://fjord.example/", "http:///rss", "http://fjord example/"})
    void followsNoRedirectToWhatIsNoWebServer(String location) throws Exception {
        web.answers(WebServer.status(302, "Location", location));
        look();

        assertThat(web.requests).hasSize(1);
        assertThat(status().failing()).isTrue();
        assertThat(status().lastError())
                .hasValueSatisfying(
                        error -> assertThat(error).contains("no address").doesNotContain("null"));
    }

    @Test
    void asksNoPrivateAddressUnlessItMay() throws Exception {
        restart("localhost", PublicAddress::hasOnly);
        look();

        assertThat(web.requests).isEmpty();
        assertThat(status().failing()).isTrue();
    }

    /** A name may have other addresses when it is looked up to connect than it had just before. */
    @Test
    void takesNothingFromAHostThatTurnsOutToBePrivate() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        restart("localhost", host -> looks.incrementAndGet() == 1);
        web.answers(WebServer.document(rss("a"), RSS));
        look();

        assertThat(kafka.publications).isZero();
        assertThat(status().lastError())
                .hasValueSatisfying(error -> assertThat(error).contains("private network"));
    }

    @Test
    void allRedirectsTogetherHaveOneTime() throws Exception {
        web.answers(exchange -> {
            sleep(PATIENCE.toMillis() * 2 / 5);
            WebServer.status(302, "Location", "/again").to(exchange);
        });
        look();

        assertThat(status().lastError())
                .hasValueSatisfying(error -> assertThat(error).contains("did not answer within 2 seconds"));
    }

    @Test
    void tellsThatAHostIsNotKnown() throws Exception {
        restart("no-such-host.invalid", PublicAddress::hasOnly);
        look();

        assertThat(status().lastError()).contains("unreachable: no host no-such-host.invalid is known");
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
                    .forEach(i -> kafka.plans.add(PLANS.get(random.nextInt(PLANS.size()))));
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

    private static void hang() throws IOException {
        sleep(10_000);
    }

    private static void sleep(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static byte[] gzip(byte[] bytes, int times) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            for (int i = 0; i < times; i++) {
                out.write(bytes);
            }
        }
        return zipped.toByteArray();
    }
}
