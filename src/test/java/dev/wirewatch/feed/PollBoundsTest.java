package dev.wirewatch.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** How long and how large an answer may be that a polled feed gives. */
class PollBoundsTest extends PollFixture {

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
        web.answers(WebServer.bytes(Arrays.copyOf(whole, whole.length - 12), Map.of("Content-Encoding", "gzip")));
        look();

        assertThat(kafka.publications).isZero();
        assertThat(status().lastError())
                .hasValueSatisfying(error -> assertThat(error).contains("cut short"));
    }

    @Test
    void refusesGzipThatSomethingFollows() throws Exception {
        byte[] whole = gzip(rss("a").getBytes(UTF_8), 1);
        web.answers(WebServer.bytes(Arrays.copyOf(whole, whole.length + 3), Map.of("Content-Encoding", "gzip")));
        look();

        assertThat(kafka.publications).isZero();
        assertThat(status().lastError())
                .hasValueSatisfying(error -> assertThat(error).contains("3 bytes that are no gzip data follow it"));
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
