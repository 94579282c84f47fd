package dev.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.feed.FeedHealth;
import dev.wirewatch.rules.RuleSet;
import dev.wirewatch.topology.RulesInForce;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpServerTest {

    private static final String LOOPBACK = "127.0.0.1";

    private final Metrics metrics = new Metrics();
    private final FeedsView feeds =
            new FeedsView(new FeedHealth(InstantSource.system(), new MicrometerFeedMetrics(metrics.registry())));
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile Health health = new Health(Map.of("pipeline", "not started"));
    private HttpServer server;

    @BeforeEach
    void start() {
        server = HttpServer.start(
                new Configuration.Http(LOOPBACK, 0),
                metrics,
                () -> health,
                feeds,
                new RulesView(new RulesInForce()),
                new PushRoute(false));
    }

    @AfterEach
    void close() {
        server.close();
        metrics.close();
    }

    @Test
    void readyTellsForWhatTheServiceWaitsAndThenThatItIs() throws Exception {
        Map<String, String> checks = new LinkedHashMap<>();
        checks.put("kafka", "Kafka at \"a\" does not answer");
        checks.put("pipeline", "rebalancing");
        health = new Health(checks);

        HttpResponse<String> waiting = get("/health/ready");
        assertThat(waiting.statusCode()).isEqualTo(503);
        assertThat(waiting.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(waiting.body())
                .isEqualTo("{\"ready\":false,\"checks\":{\"kafka\":\"Kafka at \\\"a\\\" does not answer\","
                        + "\"pipeline\":\"rebalancing\"}}");

        health = new Health(Map.of("pipeline", "ok"));
        HttpResponse<String> ready = get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).isEqualTo("{\"ready\":true,\"checks\":{\"pipeline\":\"ok\"}}");
    }

    @Test
    void isLiveThoughNotReady() throws Exception {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsTheRulesInForce() throws Exception {
        HttpResponse<String> rules = get("/health/rules");
        assertThat(rules.statusCode()).isEqualTo(200);
        assertThat(rules.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(rules.body()).isEqualTo("{\"ruleSet\":\"" + RuleSet.empty().version() + "\",\"packs\":[]}");
    }

    @Test
    void servesMetricsAsPrometheusReadsThem() throws Exception {
        HttpResponse<String> scrape = get("/metrics");

        assertThat(scrape.statusCode()).isEqualTo(200);
        assertThat(scrape.headers().firstValue("content-type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(scrape.body()).contains("# TYPE jvm_memory_used_bytes gauge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/metrics/x", "/health", "/../etc/passwd"})
    void thereIsNothingElse(String path) throws Exception {
        assertThat(get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void aPortInUseIsOneLine() {
        Configuration.Http taken = new Configuration.Http(LOOPBACK, server.port());

        assertThatThrownBy(() -> HttpServer.start(
                        taken, metrics, () -> health, feeds, new RulesView(new RulesInForce()), new PushRoute(false)))
                .isInstanceOf(StartException.class)
                .hasMessage("port " + server.port()
                        + " on 127.0.0.1 is in use: stop what listens there, or set http.port in the configuration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "no-such-host.invalid"})
    void anAddressThatIsNotThisMachinesIsOneLine(String host) {
        Configuration.Http foreign = new Configuration.Http(host, 0);

        assertThatThrownBy(() -> HttpServer.start(
                        foreign, metrics, () -> health, feeds, new RulesView(new RulesInForce()), new PushRoute(false)))
                .isInstanceOf(StartException.class)
                .hasMessageContaining(host)
                .hasMessageContaining("http.host")
                .hasMessageNotContaining("\n");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://" + LOOPBACK + ":" + server.port() + path);
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
