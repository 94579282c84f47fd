package dev.wirewatch.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A web site with an RSS and an Atom feed of the same entries; it knows entity tags. Whenever it has given a document,
 * there are some entries more, until it is told to stop.
 */
final class NewsSite implements AutoCloseable {

    static final String RSS = "/rss";
    static final String ATOM = "/atom";

    private static final int NEW_ENTRIES = 5;

    private final int port = FreePort.find();
    private final AtomicInteger entries = new AtomicInteger(NEW_ENTRIES);
    private final AtomicInteger documents = new AtomicInteger();
    private final AtomicInteger notModified = new AtomicInteger();
    private volatile boolean publishing = true;
    private HttpServer server;
    private ExecutorService threads;

    NewsSite() {
        open();
    }

    /** Opens it, also after it was closed. */
    void open() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext(RSS, exchange -> answer(exchange, "rss"));
        server.createContext(ATOM, exchange -> answer(exchange, "atom"));
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** From now on nothing changes. */
    void stopPublishing() {
        publishing = false;
    }

    int entries() {
        return entries.get();
    }

    /** How often it answered with a document. */
    int documents() {
        return documents.get();
    }

    /** How often it answered that nothing has changed. */
    int notModified() {
        return notModified.get();
    }

    static String headline(int entry) {
        return "Harbour notice number " + entry;
    }

    private void answer(HttpExchange exchange, String format) throws IOException {
        int now = entries.get();
        String tag = "\"" + format + "-" + now + "\"";
        try (exchange) {
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                notModified.incrementAndGet();
                return;
            }
            String document = format.equals("rss") ? rss(now) : atom(now);
            byte[] body = document.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.getResponseHeaders().set("Content-Type", "application/" + format + "+xml");
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
            documents.incrementAndGet();
            entries.addAndGet(publishing ? NEW_ENTRIES : 0);
        }
    }

    /** The newest comes first. */
    private static String rss(int count) {
        return IntStream.range(0, count)
                .map(i -> count - 1 - i)
                .mapToObj(entry -> "<item><guid>urn:harbour:" + entry + "</guid><title>" + headline(entry)
                        + "</title><description>The quay is closed.</description></item>")
                .collect(Collectors.joining(
                        "\n",
                        "<rss version=\"2.0\"><channel><title>Harbour, " + count + " notices</title>",
                        "</channel></rss>"));
    }

    private static String atom(int count) {
        return IntStream.range(0, count)
                .map(i -> count - 1 - i)
                .mapToObj(entry -> "<entry><id>urn:quay:" + entry + "</id><title>" + headline(entry)
                        + "</title><updated>2026-03-02T10:00:00Z</updated></entry>")
                .collect(Collectors.joining(
                        "\n",
                        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>urn:quay</id><title>Quay</title>"
                                + "<subtitle>" + count + " notices</subtitle>",
                        "</feed>"));
    }
}
