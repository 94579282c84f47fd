package dev.wirewatch.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.wirewatch.feed.PushAnswer;
import dev.wirewatch.feed.PushFeed;
import dev.wirewatch.feed.PushRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** {@code POST /wire/<feed>}: hands requests to the feed that takes pushed messages, where there is one. */
final class PushRoute {

    private static final String PATH = "/wire/<feed>";
    private static final int START_SECONDS = 5;

    private final boolean wanted;
    private final AtomicReference<PushFeed> feed = new AtomicReference<>();

    /**
     * @param wanted whether the configuration asks for it
     */
    PushRoute(boolean wanted) {
        this.wanted = wanted;
    }

    /** Takes messages from now on; before, and after null, senders are asked to come again. */
    void open(PushFeed open) {
        feed.set(open);
    }

    void addTo(RoutesConfig routes) {
        routes.post(PATH, this::post);
        Handler notAllowed = ctx -> answer(ctx.header("Allow", "POST"), 405, "a message is pushed with POST");
        routes.get(PATH, notAllowed);
        routes.head(PATH, notAllowed);
        routes.put(PATH, notAllowed);
        routes.patch(PATH, notAllowed);
        routes.delete(PATH, notAllowed);
        routes.options(PATH, notAllowed);
    }

    private void post(Context ctx) {
        if (!wanted) {
            answer(ctx, 404, "this service takes no pushed messages: its configuration has no feeds.push");
            return;
        }
        PushFeed open = feed.get();
        PushAnswer answer = open == null
                ? PushAnswer.later("the service is starting or stopping", START_SECONDS)
                : open.receive(new JavalinRequest(ctx));
        answer.retryAfter().ifPresent(seconds -> ctx.header("Retry-After", Integer.toString(seconds)));
        if (answer.status() == 401) {
            ctx.header("WWW-Authenticate", "Bearer");
        }
        answer(ctx, answer.status(), answer.text());
    }

    private static void answer(Context ctx, int status, String text) {
        String key = status == 202 ? "result" : "error";
        ctx.status(status)
                .contentType("application/json")
                .result(JsonNodeFactory.instance.objectNode().put(key, text).toString());
    }

    private record JavalinRequest(Context ctx) implements PushRequest {

        @Override
        public String feed() {
            return ctx.pathParam("feed");
        }

        @Override
        public Optional<String> header(String name) {
            return Optional.ofNullable(ctx.header(name));
        }

        @Override
        public long contentLength() {
            return ctx.req().getContentLengthLong();
        }

        @Override
        public InputStream body() throws IOException {
            return ctx.req().getInputStream();
        }
    }
}
