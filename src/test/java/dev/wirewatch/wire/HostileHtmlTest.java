package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.message.RejectionReason;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML of hostile making: a browser's rules make ten times as many elements of some as it has tags. */
class HostileHtmlTest {

    private static final String UNCLOSED = "<b><i><p>x";

    static Stream<String> messages() {
        return Stream.of(
                "<rss><channel><item><title>t</title><description><![CDATA[%s]]></description></item></channel></rss>",
                "<feed><entry><title>t</title><content type=\"html\"><![CDATA[%s]]></content></entry></feed>",
                "{\"uri\":\"a\",\"headline\":\"t\",\"body_html\":\"%s\"}",
                "<NewsML><NewsItem><NewsComponent><ContentItem><DataContent><![CDATA[%s]]></DataContent></ContentItem>"
                        + "</NewsComponent></NewsItem></NewsML>",
                "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"a\"><contentSet>"
                        + "<inlineData contenttype=\"text/html\"><![CDATA[%s]]></inlineData></contentSet></newsItem>",
                "From: a@example.org\r\nSubject: t\r\nContent-Type: text/html\r\n\r\n%s\r\n");
    }

    @ParameterizedTest
    @MethodSource("messages")
    @Timeout(30)
    void isRejectedBeyondItsLimit(String message) {
        Reading.Rejected rejected = Messages.rejected(message.formatted(UNCLOSED.repeat(150_000)));
        assertThat(rejected.reason()).isEqualTo(RejectionReason.TOO_COMPLEX);
        assertThat(rejected.detail()).isEqualTo("HTML beyond the limits: more than 50000 tags in one text");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void isReadWithinIt(String message) {
        assertThat(Messages.read(message.formatted(UNCLOSED.repeat(100)))).isInstanceOf(Reading.Items.class);
    }

    @Test
    void isRefusedToPolledFeedsToo() {
        String rss = messages().findFirst().orElseThrow().formatted(UNCLOSED.repeat(20_000));
        assertThatThrownBy(() -> FeedDocument.of(Messages.message(rss, "application/rss+xml")))
                .isInstanceOfSatisfying(
                        UnreadableException.class, e -> assertThat(e.reason()).isEqualTo(RejectionReason.TOO_COMPLEX));
    }

    @ParameterizedTest
    @ValueSource(strings = {UNCLOSED, "<b></p>", "<font><p>", "<a>x", "<table><a>", "<div>", "</br>", "<svg>"})
    @Timeout(10)
    void takesBoundedTimeUpToIt(String piece) {
        long tags = piece.chars().filter(c -> c == '<').count();
        assertThat(HtmlText.paragraphs(piece.repeat((int) (WireLimits.MAX_HTML_TAGS / tags))))
                .isNotNull();
    }
}
