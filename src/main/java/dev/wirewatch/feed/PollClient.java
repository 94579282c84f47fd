package dev.wirewatch.feed;

import com.google.common.base.Throwables;
import dev.wirewatch.wire.WireLimits;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a web server for a document, on terms that no server can turn against us: a bounded size and time, addresses of
 * the open Internet alone unless others are allowed, and each redirect looked at like the first address.
 */
final class PollClient {

    /** Which hosts may be asked. */
    @FunctionalInterface
    interface HostRule {

        /**
         * Whether a host may be asked.
         *
         * @throws UnknownHostException where it has no address
         */
        boolean allows(String host) throws UnknownHostException;
    }

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int GONE = 410;

    private static final int MAX_REDIRECTS = 3;
    private static final int LONGEST_TYPE = 256;
    private static final int LONGEST_SHOWN = 200;
    private static final String ACCEPT = "application/rss+xml, application/atom+xml, application/rdf+xml;q=0.9,"
            + " application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";

    private final HttpClient http;
    private final Duration patience;
    private final InstantSource clock;
    private final HostRule hosts;

    /**
     * @param patience how long it may take from the first request to the last byte of the answer, redirects included
     * @param clock tells what a time of the server's is to ours
     * @param hosts tells which hosts may be asked
     */
    PollClient(Duration patience, InstantSource clock, HostRule hosts) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
        this.patience = patience;
        this.clock = clock;
        this.hosts = hosts;
    }

    /** Asks for a document, if it is another one than last time. */
    PollAnswer ask(URI url, Validators validators) {
        URI address = url;
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
                Optional<String> refusal = refusal(address);
                if (refusal.isPresent()) {
                    return PollAnswer.Failure.unreachable(refusal.get());
                }
                HttpResponse<Optional<byte[]>> response =
                        send(address, validators, Duration.ofNanos(deadline - System.nanoTime()));
                Optional<String> disguise = refusal(address);
                if (disguise.isPresent()) {
                    return PollAnswer.Failure.unreachable(disguise.get());
                }
                Optional<URI> next = redirect(address, response);
                if (next.isEmpty()) {
                    return answer(address, validators, response);
                }
                address = next.get();
            }
            return PollAnswer.Failure.unreachable("more than " + MAX_REDIRECTS + " redirects");
        } catch (UnknownHostException e) {
            return unknownHost(address);
        } catch (ConnectException e) {
            return Throwables.getRootCause(e) instanceof UnresolvedAddressException
                    ? unknownHost(address)
                    : PollAnswer.Failure.unreachable(shown(address) + " refuses the connection");
        } catch (HttpTimeoutException e) {
            return PollAnswer.Failure.unreachable(
                    shown(address) + " did not answer within " + patience.toSeconds() + " seconds");
        } catch (IllegalArgumentException e) {
            return PollAnswer.Failure.unreachable(shown(address) + " is no address that can be asked");
        } catch (IOException e) {
            return PollAnswer.Failure.unreachable(shown(address) + " cannot be read (" + oneLine(e) + ")");
        }
    }

    /**
     * The connection looks the name up again. Java keeps what it found for as long as an answer may take
     * ({@link LookupCache}), so that the connection sees what a look before it saw, or what a look behind it sees.
     */
    private Optional<String> refusal(URI address) throws UnknownHostException {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || address.getHost() == null) {
            return Optional.of(shown(address) + " is no address of a web server");
        }
        return hosts.allows(address.getHost())
                ? Optional.empty()
                : Optional.of(shown(address) + " is on this machine or in a private network, which this feed"
                        + " may not ask (allow-private)");
    }

    private HttpResponse<Optional<byte[]>> send(URI address, Validators validators, Duration left) throws IOException {
        if (left.isNegative() || left.isZero()) {
            throw new HttpTimeoutException("no answer");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(left)
                .header("User-Agent", "Wirewatch")
                .header("Accept", ACCEPT)
                .header("Accept-Encoding", "gzip");
        validators.addTo(request);
        CompletableFuture<HttpResponse<Optional<byte[]>>> answer =
                http.sendAsync(request.build(), info -> new BoundedBody(WireLimits.MAX_MESSAGE_BYTES));
        try {
            return answer.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException fault ? fault : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private static PollAnswer.Failure unknownHost(URI address) {
        return PollAnswer.Failure.unreachable("no host " + address.getHost() + " is known");
    }

    private static Optional<URI> redirect(URI address, HttpResponse<?> response) throws IOException {
        return switch (response.statusCode()) {
            case 301, 302, 303, 307, 308 -> {
                String location = response.headers().firstValue("Location").orElse("");
                try {
                    yield Optional.of(address.resolve(location));
                } catch (IllegalArgumentException e) {
                    throw new IOException("redirects to what is no address", e);
                }
            }
            default -> Optional.empty();
        };
    }

    private PollAnswer answer(URI address, Validators validators, HttpResponse<Optional<byte[]>> response)
            throws IOException {
        int status = response.statusCode();
        if (status == NOT_MODIFIED) {
            return validators.equals(Validators.none())
                    ? PollAnswer.Failure.unreachable(
                            shown(address) + " answers that nothing has changed, and was not asked for changes")
                    : new PollAnswer.NotModified();
        }
        if (status != OK) {
            Optional<Duration> notBefore = response.headers()
                    .firstValue("Retry-After")
                    .flatMap(header -> RetryAfter.parse(header, clock.instant()));
            return new PollAnswer.Failure(
                    FeedFault.UNREACHABLE,
                    shown(address) + " answers with status " + status + (status == GONE ? ": it is gone" : ""),
                    status == GONE ? Optional.of(PollSchedule.LONGEST) : notBefore);
        }
        String encoding =
                response.headers().firstValue("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
        Optional<byte[]> bytes = response.body().isEmpty()
                ? Optional.empty()
                : Expanded.of(response.body().get(), encoding, WireLimits.MAX_MESSAGE_BYTES);
        String type = response.headers().firstValue("Content-Type").orElse("");
        return bytes.<PollAnswer>map(found -> new PollAnswer.Document(
                        found, type.length() > LONGEST_TYPE ? "" : type, Validators.of(response.headers())))
                .orElseGet(() -> PollAnswer.Failure.unreachable(shown(address) + " answers with more than "
                        + WireLimits.MAX_MESSAGE_BYTES + " bytes, which is the limit"));
    }

    /** Without path and query: they may hold a secret. */
    private static String shown(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        String host = address.getHost() == null ? "" : address.getHost();
        String whole = address.getScheme() + "://" + host + port;
        return whole.length() > LONGEST_SHOWN ? whole.substring(0, LONGEST_SHOWN) + "…" : whole;
    }

    private static String oneLine(Exception e) {
        String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return detail.replaceAll("\\s+", " ");
    }
}
