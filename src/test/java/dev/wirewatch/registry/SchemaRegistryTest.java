package dev.wirewatch.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wirewatch.message.RulePack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaRegistryTest {
    private static final Schema SCHEMA = RulePack.getClassSchema();
    private static final String SUBJECT = "watch-rules-value";
    private static final Duration SHORT = Duration.ofMillis(500);

    private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    static Stream<Arguments> wrongSettings() {
        return Stream.of(
                Arguments.of(Map.of(), "schema.registry.url is not set: give the URL of the Schema Registry"),
                Arguments.of(
                        Map.of("schema.registry.url", " , "),
                        "schema.registry.url is not set: give the URL of the Schema Registry"),
                Arguments.of(
                        Map.of("schema.registry.url", "ftp://me:secret@registry"),
                        "schema.registry.url holds something that is not an http or https URL: ftp://registry"),
                Arguments.of(
                        Map.of("schema.registry.url", "localhost:8081"),
                        "schema.registry.url holds something that is not an http or https URL: localhost:8081"),
                Arguments.of(
                        Map.of("schema.registry.url", "http://localhost:1", "auto.register.schemas", "yes"),
                        "auto.register.schemas is true or false, not yes"));
    }

    @ParameterizedTest
    @MethodSource("wrongSettings")
    void refusesWrongSettings(Map<String, String> settings, String message) {
        assertThatThrownBy(() -> SchemaRegistry.connect(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void namesNoCredentials() {
        SchemaRegistry registry =
                connect("http://me:secret@127.0.0.1:" + deadPort(), Map.of("bearer.auth.token", "t0k"));
        assertThat(registry.toString()).doesNotContain("secret", "t0k");
        assertThatThrownBy(() -> registry.byId(1)).message().doesNotContain("secret", "t0k");
    }

    @Test
    void saysWhichSettingTheClientDoesNotTakeWithoutItsSecrets() {
        Map<String, String> settings = Map.of(
                "schema.registry.ssl.truststore.location", "/nowhere/trust.p12",
                "schema.registry.ssl.truststore.password", "s3cret",
                "schema.registry.ssl.truststore.type", "PKCS12");
        assertThatThrownBy(() -> connect("https://127.0.0.1:1", settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/nowhere/trust.p12")
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
    }

    static Stream<Arguments> credentials() {
        String basic = "Basic " + Base64.getEncoder().encodeToString("desk:s3cret".getBytes(UTF_8));
        return Stream.of(
                Arguments.of(
                        Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "desk:s3cret"),
                        basic),
                Arguments.of(
                        Map.of(
                                "schema.registry.basic.auth.credentials.source",
                                "USER_INFO",
                                "schema.registry.basic.auth.user.info",
                                "desk:s3cret"),
                        basic),
                Arguments.of(
                        Map.of("bearer.auth.credentials.source", "STATIC_TOKEN", "bearer.auth.token", "t0k"),
                        "Bearer t0k"),
                Arguments.of(
                        Map.of(
                                "schema.registry.bearer.auth.credentials.source",
                                "STATIC_TOKEN",
                                "schema.registry.bearer.auth.token",
                                "t0k"),
                        "Bearer t0k"));
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void sendsCredentials(Map<String, String> settings, String header) throws IOException {
        String url = serve(200, "{\"id\":7}");
        assertThat(connect(url, settings).idOf(SUBJECT, SCHEMA)).isEqualTo(7);
        assertThat(authorizations).containsExactly(header);
    }

    @Test
    void sendsCredentialsThatStandInTheUrl() throws IOException {
        String url = serve(200, "{\"id\":7}").replace("//", "//desk:s3cret@");
        SchemaRegistry registry = connect(url, Map.of());
        assertThat(registry.idOf(SUBJECT, SCHEMA)).isEqualTo(7);
        assertThat(authorizations)
                .containsExactly("Basic " + Base64.getEncoder().encodeToString("desk:s3cret".getBytes(UTF_8)));
    }

    @Test
    void asksOnceForEachSchemaAndId() throws IOException {
        String url = serve(200, "{\"id\":7,\"schema\":\"\\\"string\\\"\"}");
        SchemaRegistry registry = connect(url, Map.of());
        for (int i = 0; i < 3; i++) {
            assertThat(registry.idOf(SUBJECT, SCHEMA)).isEqualTo(7);
            assertThat(registry.byId(9)).isEqualTo(Schema.create(Schema.Type.STRING));
        }
        assertThat(requests).hasValue(2);
    }

    @Test
    void takesTheNextUrlWhereTheFirstIsDead() throws IOException {
        String alive = serve(200, "{\"id\":7}");
        SchemaRegistry registry = connect("http://127.0.0.1:" + deadPort() + ", " + alive, Map.of());
        assertThat(registry.idOf(SUBJECT, SCHEMA)).isEqualTo(7);
        assertThat(registry.isReachable()).isTrue();
    }

    @Test
    void saysUnavailableWithinItsPatience() {
        SchemaRegistry registry = connect("http://127.0.0.1:" + deadPort(), Map.of());
        long start = System.nanoTime();
        assertThatThrownBy(() -> registry.idOf(SUBJECT, SCHEMA))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageMatching("no answer from the Schema Registry at http://127.0.0.1:\\d+: connection refused");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(registry.isReachable()).isFalse();
    }

    @Test
    void saysUnavailableWhereTheRegistryIsSilent() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            SchemaRegistry registry =
                    connect("http://127.0.0.1:" + silent.getLocalPort(), Map.of("http.read.timeout.ms", "200"));
            assertThatThrownBy(() -> registry.byId(1))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageEndingWith("time-out");
        }
    }

    @Test
    void goesOnOnceTheRegistryIsBack() throws IOException {
        int port = deadPort();
        SchemaRegistry registry = SchemaRegistry.connect(
                Map.of("schema.registry.url", "http://127.0.0.1:" + port), Duration.ofSeconds(30));
        CompletableFuture<Integer> id = CompletableFuture.supplyAsync(() -> registry.idOf(SUBJECT, SCHEMA));
        assertThat(registry.isReachable()).isFalse();
        serveOn(port, 200, "{\"id\":7}");
        assertThat(id.orTimeout(20, TimeUnit.SECONDS).join()).isEqualTo(7);
    }

    @Test
    void stopsWaitingWhenInterruptedAndLeavesTheMark() {
        SchemaRegistry registry = SchemaRegistry.connect(
                Map.of("schema.registry.url", "http://127.0.0.1:" + deadPort()), Duration.ofMinutes(10));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> registry.byId(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageEndingWith("(interrupted while waiting)");
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"500, 50001", "503, 503", "429, 42901"})
    void triesAgainAfterAServerError(int status, int code) throws IOException {
        SchemaRegistry registry = connect(serve(status, error(code)), Map.of());
        assertThatThrownBy(() -> registry.byId(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageEndingWith("HTTP status " + status);
        assertThat(requests).hasValueGreaterThan(1);
        assertThat(registry.isReachable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "401, 40101, 'it refuses the credentials, HTTP status 401'",
        "403, 40301, 'it refuses the credentials, HTTP status 403'",
        "404, 404, 'HTTP status 404 without a registry''s error code; check the URL'"
    })
    void blamesTheSettingsAndNotTheRecord(int status, int code, String reason) throws IOException {
        SchemaRegistry registry = connect(serve(status, error(code)), Map.of());
        assertThatThrownBy(() -> registry.byId(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageEndingWith(reason);
        assertThat(requests).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"200, 0, true", "403, 40301, true", "401, 40101, false", "404, 404, false", "503, 503, false"})
    void isReachableWhereARegistryTakesTheCredentials(int status, int code, boolean reachable) throws IOException {
        SchemaRegistry registry = connect(serve(status, error(code)), Map.of());
        assertThat(registry.isReachable()).isEqualTo(reachable);
    }

    @ParameterizedTest
    @CsvSource({
        "409, 409, holds an incompatible schema for subject watch-rules-value",
        "422, 42201, refuses the schema of subject watch-rules-value"
    })
    void tellsARefusedSchema(int status, int code, String reason) throws IOException {
        SchemaRegistry registry = connect(serve(status, error(code)), Map.of());
        assertThatThrownBy(() -> registry.idOf(SUBJECT, SCHEMA))
                .isInstanceOf(SchemaRefusedException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("\n");
        assertThat(requests).hasValue(1);
    }

    @Test
    void onlyLooksUpWhereItMayNotRegister() throws IOException {
        String url = serve(404, error(40401));
        assertThatThrownBy(() ->
                        connect(url, Map.of("auto.register.schemas", "false")).idOf(SUBJECT, SCHEMA))
                .isInstanceOf(SchemaRefusedException.class)
                .hasMessage("the schema of subject watch-rules-value is not registered and auto.register.schemas is"
                        + " false: register it from the folder schemas first");
    }

    @Test
    void needsNoRegistryOnceATopicIsPrepared() throws IOException {
        SchemaRegistry registry = connect(serve(200, "{\"id\":7}"), Map.of());
        registry.prepare("watch-rules", SCHEMA);
        server.stop(0);
        try (AvroSerde<RulePack> packs = new AvroSerde<>(registry, RulePack.class)) {
            byte[] bytes = packs.serializer().serialize("watch-rules", new RulePack("n", 1, "h", "y", List.of()));
            assertThat(bytes).startsWith(0, 0, 0, 0, 7);
        }
    }

    private static SchemaRegistry connect(String url, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("schema.registry.url", url);
        return SchemaRegistry.connect(settings, SHORT);
    }

    private static String error(int code) {
        return "{\"error_code\":" + code + ",\"message\":\"no\\nand no\"}";
    }

    /** A port that was free a moment ago. */
    private static int deadPort() {
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String serve(int status, String body) throws IOException {
        return serveOn(0, status, body);
    }

    private String serveOn(int port, int status, String body) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> answer(exchange, status, body));
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            List<String> sent = exchange.getRequestHeaders().get("Authorization");
            authorizations.addAll(sent == null ? List.of() : sent);
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
