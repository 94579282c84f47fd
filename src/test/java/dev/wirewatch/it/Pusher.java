package dev.wirewatch.it;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Pushes dispatches as an agency does: each until it is accepted. */
final class Pusher implements Runnable {

    /** Number of the first dispatch, behind all that come as files. */
    static final int FIRST = 1_000_000;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger repeats = new AtomicInteger();
    private final URI address;
    private final String token;
    private final int count;

    Pusher(int port, String token, int count) {
        this.address = URI.create("http://127.0.0.1:" + port + "/wire/pushed");
        this.token = token;
        this.count = count;
    }

    int accepted() {
        return accepted.get();
    }

    /** How often a message was sent again though the time before might have gone well. */
    int repeats() {
        return repeats.get();
    }

    @Override
    public void run() {
        try {
            for (int n = 0; n < count; n++) {
                while (!push(Dispatches.text(FIRST + n))) {
                    Thread.sleep(100);
                }
                accepted.incrementAndGet();
                Thread.sleep(30);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean push(String text) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/plain; charset=utf-8")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
            if (status != 202 && status != 503) {
                throw new IllegalStateException("answered " + status);
            }
            return status == 202;
        } catch (IOException gone) {
            repeats.incrementAndGet();
            return false;
        }
    }
}
