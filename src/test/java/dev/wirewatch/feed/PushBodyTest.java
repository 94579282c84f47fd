package dev.wirewatch.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Bytes;
import dev.wirewatch.wire.WireMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of pushed messages: whole, within bounds and in time. */
class PushBodyTest extends PushFixture {

    @Test
    void gzipIsExpanded() {
        byte[] zipped = gzip("Dispatch".getBytes(UTF_8));

        assertThat(open.receive(new MemoryRequest("north", zipped).with("Content-Encoding", "GZIP"))
                        .status())
                .isEqualTo(202);
        assertThat(taken).containsExactly(new WireMessage("Dispatch".getBytes(UTF_8), "", "north", NOW));
    }

    @Test
    void theLargestMessageIsTakenAndNoLargerOne() {
        assertThat(open.receive(new MemoryRequest("north", new byte[MAX])).status())
                .isEqualTo(202);
        assertThat(open.receive(new MemoryRequest("north", new byte[MAX + 1])).status())
                .isEqualTo(413);
        assertThat(open.receive(zipped(new byte[MAX])).status()).isEqualTo(202);
        assertThat(open.receive(zipped(new byte[MAX + 1])).status()).isEqualTo(413);
        assertThat(taken).hasSize(2);
    }

    @Test
    void aBombIsNotExpanded() {
        byte[] bomb = bomb(300);
        MemoryRequest request = new MemoryRequest("north", bomb).with("Content-Encoding", "gzip");

        assertThat(open.receive(request)).isEqualTo(PushAnswer.of(413, "at most 8388608 bytes when expanded"));
        assertThat(taken).isEmpty();
    }

    @Test
    void brokenBodies() throws IOException {
        byte[] zipped = gzip("Dispatch".getBytes(UTF_8));
        byte[] cut = Arrays.copyOf(zipped, zipped.length - 4);
        byte[] wrong = zipped.clone();
        wrong[wrong.length - 5] ^= 1;
        for (byte[] body : List.of(cut, wrong, Arrays.copyOf(zipped, 5))) {
            assertThat(open.receive(new MemoryRequest("north", body).with("Content-Encoding", "gzip"))
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
        MemoryRequest request = new MemoryRequest("north", both).with("Content-Encoding", "gzip");

        assertThat(open.receive(slow ? request.slow() : request).status()).isEqualTo(202);
        assertThat(taken).extracting(WireMessage::bytes).containsExactly("Dispatch".getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "eighteen bytes ...", "more than twenty-six bytes behind the end"})
    void nothingElseMayFollowGzipData(String more) {
        byte[] followed = Bytes.concat(gzip("Dispatch".getBytes(UTF_8)), more.getBytes(UTF_8));
        byte[] halfMember = Bytes.concat(gzip("Dis".getBytes(UTF_8)), Arrays.copyOf(gzip("patch".getBytes(UTF_8)), 15));
        for (byte[] body : List.of(followed, halfMember)) {
            MemoryRequest request = new MemoryRequest("north", body).with("Content-Encoding", "gzip");
            assertThat(open.receive(request).status()).isEqualTo(400);
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void aSenderWhoTakesTooLongIsLeft() {
        PushFeed impatient =
                feed(Optional.empty(), new BodyPatience(Duration.ofMillis(50), Duration.ofSeconds(60)), 64);
        MemoryRequest request = request("north", "x".repeat(100_000)).slow(Duration.ofMillis(2));

        PushAnswer answer = impatient.receive(request);

        assertThat(answer.status()).isEqualTo(408);
        assertThat(answer.text()).isEqualTo("the body comes too slowly");
        assertThat(request.left()).isPositive();
        assertThat(taken).isEmpty();
    }

    private static MemoryRequest zipped(byte[] body) {
        return new MemoryRequest("north", gzip(body)).with("Content-Encoding", "gzip");
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
}
