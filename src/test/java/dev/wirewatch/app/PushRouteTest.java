package dev.wirewatch.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.FeedHealth;
import dev.wirewatch.feed.PushFeed;
import dev.wirewatch.feed.PushSettings;
import dev.wirewatch.feed.Token;
import dev.wirewatch.topology.RulesInForce;
import dev.wirewatch.wire.WireMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pushed messages through a real HTTP server. */
class PushRouteTest {

    private final Metrics metrics = new Metrics();
    private final FeedHealth health =
            new FeedHealth(InstantSource.system(), new MicrometerFeedMetrics(metrics.registry()));
    private final List<WireMessage> taken = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final PushRoute route = new PushRoute(true);
    private HttpServer server;

    @BeforeEach
    void start() {
        route.open(new PushFeed(
                new PushSettings(Optional.of(new Token("secret"))), taken::add, health, InstantSource.system()));
        server = start(route);
    }

    @AfterEach
    void close() {
        server.close();
        metrics.close();
    }

    @Test
    void takesAMessage() throws Exception {
        HttpResponse<String> answer = send(push("/wire/north", "Dispatch"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.body()).isEqualTo("{\"result\":\"accepted\"}");
        assertThat(taken).singleElement().satisfies(message -> {
            assertThat(message.feed()).isEqualTo("north");
            assertThat(message.contentType()).isEqualToIgnoringCase("text/plain; charset=ISO-8859-1");
            assertThat(message.bytes()).isEqualTo("Dispatch".getBytes(UTF_8));
        });
        assertThat(metrics.scrape()).contains("wirewatch_feed_messages_total{feed=\"north\"} 1.0");
    }

    @Test
    void takesLargeMessages() throws Exception {
        String large = "x".repeat(8 * 1024 * 1024);

        assertThat(send(push("/wire/north", large)).statusCode()).isEqualTo(202);
        assertThat(taken).singleElement().satisfies(message -> assertThat(message.bytes())
                .hasSize(large.length()));
    }

    /** Only the head is sent: the refusal comes before the body is read, and would cut a client off in the middle of it. */
    @Test
    void refusesTooLargeMessagesByTheirLength() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            String head = "POST /wire/north HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer secret\r\n"
                    + "Content-Type: text/plain\r\nContent-Length: " + (8 * 1024 * 1024 + 1) + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().flush();
            byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
            assertThat(new String(answer, UTF_8)).isEqualTo("HTTP/1.1 413");
        }
        assertThat(taken).isEmpty();
    }

    @Test
    void asksForTheToken() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/wire/north"))
                .POST(BodyPublishers.ofString("x"))
                .build();
        HttpResponse<String> answer = send(request);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate")).hasValue("Bearer");
        assertThat(answer.body()).isEqualTo("{\"error\":\"show the token: Authorization: Bearer ...\"}");
    }

    @Test
    void asksForALength() throws Exception {
        HttpRequest chunked = HttpRequest.newBuilder(uri("/wire/north"))
                .header("Authorization", "Bearer secret")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10])))
                .build();

        assertThat(send(chunked).statusCode()).isEqualTo(411);
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void takesNothingByAnotherMethod(String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/wire/north"))
                .header("Authorization", "Bearer secret")
                .method(method, BodyPublishers.ofString("x"))
                .build();
        HttpResponse<String> answer = send(request);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow")).hasValue("POST");
        assertThat(answer.body()).isEqualTo("{\"error\":\"a message is pushed with POST\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wire/a/b", "/wire/a%20b", "/wire/%C3%BC"})
    void takesNothingUnderANameThatNoFeedCanHave(String path) throws Exception {
        assertThat(send(push(path, "x")).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "abc", "99999999999999999999"})
    void whatIsNoHttpIsRefusedBeforeItIsRead(String length) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            String head = "POST /wire/north HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer secret\r\n"
                    + "Content-Length: " + length + "\r\n\r\nx";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().flush();
            byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 400".length());
            assertThat(new String(answer, UTF_8)).isEqualTo("HTTP/1.1 400");
        }
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wire", "/wire/", "/wires/north"})
    void whereThereIsNothingTheAnswerIsJsonToo(String path) throws Exception {
        HttpResponse<String> answer = send(push(path, "x"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.body())
                .startsWith("{\"error\":\"nothing answers to POST " + path + "; ")
                .endsWith("POST /wire/<feed>\"}");
    }

    @Test
    void asksToComeAgainWhileTheServiceStarts() throws Exception {
        route.open(null);
        HttpResponse<String> answer = send(push("/wire/north", "x"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).hasValue("5");
    }

    @Test
    void isNotThereWhereItIsNotAskedFor() throws Exception {
        server.close();
        server = start(new PushRoute(false));

        assertThat(send(push("/wire/north", "x")).statusCode()).isEqualTo(404);
    }

    @Test
    void aSenderWhoLeavesInTheMiddleLeavesNothing() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                OutputStream out = socket.getOutputStream()) {
            out.write(("POST /wire/north HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer secret\r\n"
                            + "Content-Length: 100\r\n\r\nhalf")
                    .getBytes(UTF_8));
            out.flush();
            Thread.sleep(200);
        }
        assertThat(send(push("/wire/north", "x")).statusCode()).isEqualTo(202);
        assertThat(taken).hasSize(1);
    }

    @Test
    void theHealthCheckShowsTheFeeds() throws Exception {
        send(push("/wire/north", "Dispatch"));
        health.rejected("north");
        HttpResponse<String> feeds =
                send(HttpRequest.newBuilder(uri("/health/feeds")).build());

        assertThat(feeds.statusCode()).isEqualTo(200);
        assertThat(feeds.body())
                .contains(
                        "\"feed\":\"north\",\"state\":\"ok\",\"silent\":false,\"messages\":1,\"rejected\":1,\"bytes\":8,"
                                + "\"messagesLastHour\":1");
        assertThat(send(HttpRequest.newBuilder(uri("/health/ready")).build()).body())
                .isEqualTo("{\"ready\":true,\"checks\":{\"pipeline\":\"ok\"},\"feeds\":{\"north\":\"ok\"}}");
    }

    private HttpServer start(PushRoute push) {
        return HttpServer.start(
                new Configuration.Http("127.0.0.1", 0),
                metrics,
                () -> new Health(Map.of("pipeline", "ok")),
                new FeedsView(health),
                new RulesView(new RulesInForce()),
                push);
    }

    private HttpRequest push(String path, String body) {
        return HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer secret")
                .header("Content-Type", "text/plain; charset=ISO-8859-1")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
