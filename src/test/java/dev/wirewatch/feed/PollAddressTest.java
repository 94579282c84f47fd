package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses a polled feed is asked at, and what is told of them. */
class PollAddressTest extends PollFixture {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/s3cret",
                "http://fjord.invalid/s3cret",
                "file:///s3cret",
                "http://localhost:1/s3cret",
                "http://localhost:99999/s3cret",
                "http://fjord example/s3cret"
            })
    void showsNoPathOfAnAddress(String location) throws Exception {
        web.answers(WebServer.status(302, "Location", location));
        look();

        assertThat(status().lastError())
                .hasValueSatisfying(error -> assertThat(error).doesNotContain("s3cret"));
    }

    @Test
    void followsRedirectsButNotForEver() throws Exception {
        web.answers(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/s3cret/rss")) {
                WebServer.status(301, "Location", "/new").to(exchange);
            } else {
                WebServer.document(rss("a"), RSS).to(exchange);
            }
        });
        look();
        web.answers(WebServer.status(302, "Location", "/again"));
        look();

        assertThat(headlines()).containsExactly("a");
        assertThat(status().lastError()).contains("unreachable: more than 3 redirects");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:%d/secret", "//127.0.0.1:%d/secret", "http://[::ffff:127.0.0.1]:%d/secret"})
    void followsNoRedirectToAPrivateAddress(String location) throws Exception {
        restart("localhost", host -> host.equals("localhost") || PublicAddress.hasOnly(host));
        int port = web.address("localhost", "/").getPort();
        web.answers(WebServer.status(302, "Location", location.formatted(port)));
        look();

        assertThat(web.requests).extracting(WebServer.Request::path).containsExactly("/s3cret/rss");
        assertThat(status().lastError())
                .hasValueSatisfying(error -> assertThat(error).contains("private network", "allow-private"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/hosts", "ftp://fjord.example/", "http:///rss", "http://fjord example/"})
    void followsNoRedirectToWhatIsNoWebServer(String location) throws Exception {
        web.answers(WebServer.status(302, "Location", location));
        look();

        assertThat(web.requests).hasSize(1);
        assertThat(status().failing()).isTrue();
        assertThat(status().lastError())
                .hasValueSatisfying(
                        error -> assertThat(error).contains("no address").doesNotContain("null"));
    }

    @Test
    void asksNoPrivateAddressUnlessItMay() throws Exception {
        restart("localhost", PublicAddress::hasOnly);
        look();

        assertThat(web.requests).isEmpty();
        assertThat(status().failing()).isTrue();
    }

    /** A name may have other addresses when it is looked up to connect than it had just before. */
    @Test
    void takesNothingFromAHostThatTurnsOutToBePrivate() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        restart("localhost", host -> looks.incrementAndGet() == 1);
        web.answers(WebServer.document(rss("a"), RSS));
        look();

        assertThat(kafka.publications).isZero();
        assertThat(status().lastError())
                .hasValueSatisfying(error -> assertThat(error).contains("private network"));
    }

    @Test
    void tellsThatAHostIsNotKnown() throws Exception {
        restart("no-such-host.invalid", PublicAddress::hasOnly);
        look();

        assertThat(status().lastError()).contains("unreachable: no host no-such-host.invalid is known");
    }
}
