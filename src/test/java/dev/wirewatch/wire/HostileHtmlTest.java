package dev.wirewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
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
    void isReadInTimeOfItsLengthInWhateverFormat(String message) {
        assertThat(Messages.read(message.formatted(UNCLOSED.repeat(150_000)))).isInstanceOf(Reading.Items.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b></p>", "<a>x", "</br>", "<svg>", "<figure><figcaption>"})
    @Timeout(30)
    void isReadInTimeOfItsLengthWhateverItRepeats(String piece) {
        assertThat(HtmlText.paragraphs(piece.repeat(50_000))).isNotNull();
    }
}
