package dev.wirewatch.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Bytes;
import dev.wirewatch.wire.WireMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushFeedTest {

    private static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");
    private static final String SECRET = "s3cret-t0ken";
    private static final int MAX = WireFiles.MAX_MESSAGE_BYTES;

    private final List<WireMessage> taken = new ArrayList<>();
    private final FeedHealth health = new FeedHealth(() -> NOW, new QuietMetrics());
    private Optional<NotTakenException> fault = Optional.empty();
    private final PushFeed open = feed(Optional.empty());
    private final PushFeed guarded = feed(Optional.of(new Token(SECRET)));

    @Test
    void aMessageIsPassedOnAsItIs() {
        PushAnswer answer = open.receive(request("north", "Dépêche").with("Content-Type", "text/plain; charset=UTF-8"));

        assertThat(answer).isEqualTo(PushAnswer.of(202, "accepted"));
        assertThat(taken)
                .containsExactly(new WireMessage("Dépêche".getBytes(UTF_8), "text/plain; charset=UTF-8", "north", NOW));
        assertThat(status("north").messages()).isEqualTo(1);
        assertThat(status("north").lastMessage()).hasValue(NOW);
    }

    @Test
    void gzipIsExpanded() {
        byte[] zipped = gzip("Dispatch".getBytes(UTF_8));

        assertThat(open.receive(new Request("north", zipped).with("Content-Encoding", "GZIP"))
                        .status())
                .isEqualTo(202);
        assertThat(taken).containsExactly(new WireMessage("Dispatch".getBytes(UTF_8), "", "north", NOW));
    }

    @Test
    void theLargestMessageIsTakenAndNoLargerOne() {
        assertThat(open.receive(new Request("north", new byte[MAX])).status()).isEqualTo(202);
        assertThat(open.receive(new Request("north", new byte[MAX + 1])).status())
                .isEqualTo(413);
        assertThat(open.receive(zipped(new byte[MAX])).status()).isEqualTo(202);
        assertThat(open.receive(zipped(new byte[MAX + 1])).status()).isEqualTo(413);
        assertThat(taken).hasSize(2);
    }

    @Test
    void aBombIsNotExpanded() {
        byte[] bomb = bomb(300);
        Request request = new Request("north", bomb).with("Content-Encoding", "gzip");

        assertThat(open.receive(request)).isEqualTo(PushAnswer.of(413, "at most 8388608 bytes when expanded"));
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bearer s3cret-t0ken     | 202
            bearer  s3cret-t0ken    | 202
            Bearer s3cret-t0keN     | 401
            Bearer s3cret-t0ken1    | 401
            Bearer                  | 401
            Basic s3cret-t0ken      | 401
            s3cret-t0ken            | 401
            """)
    void theTokenMustBeShown(String shown, int status) {
        PushAnswer answer = guarded.receive(request("north", "x").with("Authorization", shown));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).doesNotContain(SECRET);
        assertThat(taken).hasSize(status == 202 ? 1 : 0);
    }

    @Test
    void withoutATokenNothingIsLearntOfTheFeed() {
        assertThat(guarded.receive(request("a b", "x")).status()).isEqualTo(401);
        assertThat(guarded.receive(request("north", "x")).status()).isEqualTo(401);

        assertThat(health.statuses()).extracting(FeedStatus::feed).containsExactly(PushFeed.NO_FEED);
        assertThat(status(PushFeed.NO_FEED).errors()).isEqualTo(2);
    }

    @Test
    void nothingPrintsTheToken() {
        assertThat(new PushSettings(Optional.of(new Token(SECRET))).toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "Host, localhost:18080, 202",
        "Host, 127.0.0.1:18080, 202",
        "Host, '[::1]:18080', 202",
        "Host, evil.example, 403",
        "Host, 127.0.0.1.evil.example, 403",
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
    })
    void withoutATokenNoWebPageMayPush(String header, String value, int status) {
        assertThat(open.receive(request("north", "x").with(header, value)).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "",
                "a/b",
                "ü",
                ".",
                "..",
                "../x",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void aNameThatNoFeedCanHave(String name) {
        PushAnswer answer = open.receive(request(name, "x"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("\n");
        assertThat(health.statuses()).extracting(FeedStatus::feed).containsExactly(PushFeed.NO_FEED);
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Encoding, br, 415",
        "Content-Encoding, 'gzip, gzip', 415",
        "Content-Encoding, identity, 202",
        "Content-Type, application/x-www-form-urlencoded, 415",
        "Content-Type, multipart/form-data; boundary=x, 415",
        "Content-Type, whatever/it-is, 202",
        "Content-Encoding, gzip, 400",
    })
    void whatIsNoMessageInItself(String header, String value, int status) {
        assertThat(open.receive(request("north", "x").with(header, value)).status())
                .isEqualTo(status);
        assertThat(health.statuses()).extracting(FeedStatus::feed).containsExactly("north");
    }

    @Test
    void aContentTypeBeyondMeasure() {
        assertThat(open.receive(request("north", "x").with("Content-Type", "x".repeat(1_025)))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void brokenBodies() throws IOException {
        byte[] zipped = gzip("Dispatch".getBytes(UTF_8));
        byte[] cut = Arrays.copyOf(zipped, zipped.length - 4);
        byte[] wrong = zipped.clone();
        wrong[wrong.length - 5] ^= 1;
        for (byte[] body : List.of(cut, wrong, Arrays.copyOf(zipped, 5))) {
            assertThat(open.receive(new Request("north", body).with("Content-Encoding", "gzip"))
                            .status())
                    .isEqualTo(400);
        }
        assertThat(open.receive(request("north", "")).status()).isEqualTo(400);
        assertThat(open.receive(request("north", "x").length(-1)).status()).isEqualTo(411);
        assertThat(open.receive(request("north", "x").length(2)).status()).isEqualTo(400);
        assertThat(open.receive(request("north", "x").broken()).status()).isEqualTo(408);
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyMemberOfGzipDataCounts(boolean slow) {
        byte[] both = Bytes.concat(gzip("Dis".getBytes(UTF_8)), gzip("patch".getBytes(UTF_8)));
        Request request = new Request("north", both).with("Content-Encoding", "gzip");

        assertThat(open.receive(slow ? request.slow() : request).status()).isEqualTo(202);
        assertThat(taken).extracting(WireMessage::bytes).containsExactly("Dispatch".getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "eighteen bytes ...", "more than twenty-six bytes behind the end"})
    void nothingElseMayFollowGzipData(String more) {
        byte[] followed = Bytes.concat(gzip("Dispatch".getBytes(UTF_8)), more.getBytes(UTF_8));
        byte[] halfMember = Bytes.concat(gzip("Dis".getBytes(UTF_8)), Arrays.copyOf(gzip("patch".getBytes(UTF_8)), 15));
        for (byte[] body : List.of(followed, halfMember)) {
            Request request = new Request("north", body).with("Content-Encoding", "gzip");
            assertThat(open.receive(request).status()).isEqualTo(400);
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void aSenderWhoTakesTooLongIsLeft() {
        PushFeed impatient =
                feed(Optional.empty(), new BodyPatience(Duration.ofMillis(50), Duration.ofSeconds(60)), 64);
        Request request = request("north", "x".repeat(100_000)).slow(Duration.ofMillis(2));

        PushAnswer answer = impatient.receive(request);

        assertThat(answer.status()).isEqualTo(408);
        assertThat(answer.text()).isEqualTo("the body comes too slowly");
        assertThat(request.left()).isPositive();
        assertThat(taken).isEmpty();
    }

    @Test
    void aKafkaThatDoesNotAnswerMeansToComeAgain() {
        fault = Optional.of(new NotTakenException(FeedFault.KAFKA, "time out", null));
        PushAnswer answer = open.receive(request("north", "x"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.retryAfter()).hasValue(5);
        assertThat(status("north").summary()).startsWith("failing: kafka");

        fault = Optional.empty();
        assertThat(open.receive(request("north", "x")).status()).isEqualTo(202);
        assertThat(status("north").summary()).isEqualTo("ok");
    }

    @Test
    void aMessageThatKafkaRefusesIsNotToBeSentAgain() {
        fault = Optional.of(new NotTakenException(FeedFault.TOO_LARGE, "too large", null));
        assertThat(open.receive(request("north", "x")).status()).isEqualTo(413);

        fault = Optional.of(new NotTakenException(FeedFault.REFUSED, "no, says broker-7.internal", null));
        PushAnswer answer = open.receive(request("north", "x"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).isEqualTo("Kafka refuses the message");
        assertThat(status("north").lastError()).hasValue("refused: no, says broker-7.internal");
        assertThat(answer.retryAfter()).isEmpty();
    }

    @Test
    void memoryIsBoundedAndGivenBack() {
        PushFeed small = feed(Optional.empty(), BodyPatience.standard(), 2);
        for (int i = 0; i < 3; i++) {
            PushAnswer busy = small.receive(new Request("north", new byte[2 * 1024 * 1024 + 1]));
            assertThat(busy.status()).isEqualTo(503);
            assertThat(busy.retryAfter()).hasValue(1);
            assertThat(small.receive(new Request("north", new byte[2 * 1024 * 1024]))
                            .status())
                    .isEqualTo(202);
        }
    }

    private PushFeed feed(Optional<Token> token) {
        return feed(token, BodyPatience.standard(), 64);
    }

    private PushFeed feed(Optional<Token> token, BodyPatience bodyPatience, int memoryMib) {
        WireSink sink = message -> {
            if (fault.isPresent()) {
                throw fault.get();
            }
            taken.add(message);
        };
        return new PushFeed(new PushSettings(token), sink, health, () -> NOW, bodyPatience, memoryMib);
    }

    private FeedStatus status(String feed) {
        return health.statuses().stream()
                .filter(status -> status.feed().equals(feed))
                .findFirst()
                .orElseThrow();
    }

    private static Request request(String feed, String body) {
        return new Request(feed, body.getBytes(UTF_8));
    }

    private static Request zipped(byte[] body) {
        return new Request("north", gzip(body)).with("Content-Encoding", "gzip");
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    /** Zeros, a MiB at a time. */
    private static byte[] bomb(int mebibytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            for (int i = 0; i < mebibytes; i++) {
                gzip.write(new byte[1024 * 1024]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    private static final class Request implements PushRequest {

        private final String feed;
        private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private long length;
        private InputStream body;

        Request(String feed, byte[] body) {
            this.feed = feed;
            this.length = body.length;
            this.body = new ByteArrayInputStream(body);
        }

        Request with(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Request length(long declared) {
            length = declared;
            return this;
        }

        /** A body that comes a byte at a time, as a slow network may deliver it. */
        Request slow() {
            body = new FilterInputStream(body) {
                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                    return super.read(into, offset, Math.min(length, 1));
                }

                @Override
                public int available() {
                    return 0;
                }
            };
            return this;
        }

        /** A closed stream throws at each read, as one whose sender is gone does. */
        Request broken() throws IOException {
            body = InputStream.nullInputStream();
            body.close();
            return this;
        }

        /** Brings one byte at a time, each after a while. */
        Request slow(Duration wait) {
            body = new FilterInputStream(body) {
                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    try {
                        Thread.sleep(wait.toMillis());
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                    return super.read(bytes, from, Math.min(length, 1));
                }
            };
            return this;
        }

        int left() {
            try {
                return body.available();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String feed() {
            return feed;
        }

        @Override
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        @Override
        public long contentLength() {
            return length;
        }

        @Override
        public InputStream body() {
            return body;
        }
    }
}
