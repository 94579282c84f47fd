package dev.wirewatch.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks servers on 127.0.0.1. */
final class Web {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * An answer.
     *
     * @param status HTTP status
     * @param body the body as text
     */
    record Answer(int status, String body) {}

    /** Asks a server that is up. */
    Answer get(int port, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks a server that may not be up yet. */
    Optional<Answer> tryGet(int port, String path) {
        try {
            return Optional.of(get(port, path));
        } catch (UncheckedIOException notUp) {
            return Optional.empty();
        }
    }
}
