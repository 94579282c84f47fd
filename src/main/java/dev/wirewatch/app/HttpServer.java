package dev.wirewatch.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * {@code /metrics} for Prometheus, {@code /health/live} and {@code /health/ready} for whoever restarts us,
 * {@code /health/feeds} and {@code /health/rules} for people, and {@code /wire/<feed>} for agencies.
 */
final class HttpServer implements AutoCloseable {

    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final ObjectMapper json = new ObjectMapper();
    private final Supplier<Health> health;
    private final FeedsView feeds;
    private final Javalin javalin;

    private HttpServer(Metrics metrics, Supplier<Health> health, FeedsView feeds, RulesView rules, PushRoute push) {
        this.health = health;
        this.feeds = feeds;
        this.javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.routes.get(
                    "/metrics", ctx -> ctx.contentType(PROMETHEUS_TEXT).result(metrics.scrape()));
            config.routes.get("/health/live", ctx -> ctx.json("{}"));
            config.routes.get("/health/ready", this::ready);
            config.routes.get("/health/feeds", ctx -> ctx.contentType("application/json")
                    .result(json.writeValueAsString(feeds.details())));
            config.routes.get("/health/rules", ctx -> ctx.contentType("application/json")
                    .result(json.writeValueAsString(rules.details())));
            push.addTo(config.routes);
            config.routes.exception(HttpResponseException.class, HttpServer::refused);
        });
    }

    /**
     * Starts serving.
     *
     * @throws StartException where the address cannot be had
     */
    static HttpServer start(
            Configuration.Http address,
            Metrics metrics,
            Supplier<Health> health,
            FeedsView feeds,
            RulesView rules,
            PushRoute push) {
        requireFree(address);
        HttpServer server = new HttpServer(metrics, health, feeds, rules, push);
        server.javalin.start(address.host(), address.port());
        return server;
    }

    /** Asked beforehand, because Javalin logs a stack trace where it cannot bind. */
    private static void requireFree(Configuration.Http address) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address.host(), address.port()));
        } catch (IOException e) {
            throw new StartException(problem(address, e), e);
        }
    }

    private static String problem(Configuration.Http address, IOException cause) {
        if (cause instanceof BindException && String.valueOf(cause.getMessage()).contains("in use")) {
            return "port " + address.port() + " on " + address.host()
                    + " is in use: stop what listens there, or set http.port in the configuration";
        }
        return "cannot listen on " + address.host() + ":" + address.port() + " ("
                + (cause.getMessage() == null ? "not a known address" : cause.getMessage())
                + "): set http.host and http.port in the configuration";
    }

    /** In JSON like every other answer; Javalin's own would be text. */
    private static void refused(HttpResponseException refusal, Context ctx) {
        String text = refusal.getStatus() == 404
                ? "nothing answers to " + ctx.method() + " " + ctx.path()
                        + "; there are GET /metrics, /health/live, /health/ready, /health/feeds, /health/rules, and POST /wire/<feed>"
                : refusal.getMessage();
        ctx.status(refusal.getStatus())
                .contentType("application/json")
                .result(JsonNodeFactory.instance.objectNode().put("error", text).toString());
    }

    int port() {
        return javalin.port();
    }

    private void ready(Context ctx) throws JsonProcessingException {
        Health now = health.get();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("ready", now.isReady());
        body.put("checks", now.checks());
        Map<String, String> summaries = feeds.summaries();
        if (!summaries.isEmpty()) {
            body.put("feeds", summaries);
        }
        ctx.status(now.isReady() ? 200 : 503).contentType("application/json").result(json.writeValueAsString(body));
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
