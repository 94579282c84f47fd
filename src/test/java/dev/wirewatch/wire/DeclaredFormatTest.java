package dev.wirewatch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.RejectionReason;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredFormatTest {

    private static final String NINJS = "{\"uri\": \"urn:example:1\", \"headline\": \"Ban\"}";
    private static final String LINE = "{\"id\": \"1\", \"headline\": \"Ban\"}";
    private static final String MAIL = "From: a@b.example\nSubject: Ban\n\nText.";

    @ParameterizedTest
    @ValueSource(
            strings = {"", "text/plain", "text/plain; charset=utf-8", "application/octet-stream", "no type at all"})
    void saysNothingWhereTheSenderDoesNotKnow(String type) {
        for (String message : List.of(NINJS, LINE, MAIL, "OSLO (dpa) - Text.")) {
            assertThat(contradicts(message, type)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, false",
        "text/json; charset=utf-8, false",
        "application/vnd.example+json, false",
        "application/x-ndjson, false",
        "application/ninjs+json, false",
        "Application/Ninjs+JSON, false",
        "application/xml, true",
        "text/xml, true",
        "application/vnd.iptc.g2.newsitem+xml, true",
        "application/rss+xml, true",
        "message/rfc822, true",
        "text/html, true",
        "image/jpeg, true",
        "application/x-www-form-urlencoded, true"
    })
    void isComparedWithWhatWasRead(String type, boolean contradicts) {
        assertThat(contradicts(NINJS, type)).isEqualTo(contradicts);
    }

    @ParameterizedTest
    @CsvSource({"message/rfc822, false", "message/global, false", "text/html, true", "application/atom+xml, true"})
    void isComparedForMailsToo(String type, boolean contradicts) {
        assertThat(contradicts(MAIL, type)).isEqualTo(contradicts);
    }

    @ParameterizedTest
    @CsvSource({
        "application/rss+xml, rss, false",
        "application/rss+xml, atom, true",
        "application/atom+xml, atom, false",
        "application/nitf+xml, nitf, false",
        "application/vnd.iptc.g2.packageitem+xml, newsml-g2, false",
        "application/vnd.iptc.g2.newsitem+xml, nitf, true",
        "application/xhtml+xml, rss, false",
        "text/xml, newsml-1, false",
        "application/json, rss, true",
        "message/rfc822, rss, true"
    })
    void namesFormatsOfXml(String type, String format, boolean contradicts) throws UnreadableException {
        WireContent content = WireContent.of(Messages.message("<?xml version=\"1.0\"?><a>x</a>", "text/plain"));
        WireContent declared = new WireContent(
                Messages.message("<a>x</a>", type), type, content.text(), content.json(), content.xml());

        assertThat(DeclaredFormat.contradicts(declared, format)).isEqualTo(contradicts);
    }

    @ParameterizedTest
    @CsvSource({
        "<html><body>Ban</body></html>, text/html, 'looks like HTML, which has no reader'",
        "<html><body>Ban</body></html>, text/plain, 'looks like HTML, which has no reader'",
        "<p>Ban</p>, text/html, 'looks like XML with the root element p, which has no reader'",
        "Ban, text/html, 'declared as text/html, which has no reader'",
        "Ban, application/xml, 'declared as application/xml, but does not begin as that does'",
        "Ban, application/vnd.iptc.g2.newsitem+xml, 'declared as application/vnd.iptc.g2.newsitem+xml, but does not begin as that does'",
        "Ban, image/jpeg, 'declared as image/jpeg, which has no reader'"
    })
    void keepsWhatHasNoReader(String text, String type, String detail) {
        Reading.Rejected rejected = Messages.rejected(text.getBytes(UTF_8), type);

        assertThat(rejected.reason()).isEqualTo(RejectionReason.UNSUPPORTED_FORMAT);
        assertThat(rejected.detail()).isEqualTo(detail);
    }

    private static boolean contradicts(String message, String type) {
        Reading reading = Messages.read(message.getBytes(UTF_8), type);
        assertThat(reading).isInstanceOf(Reading.Items.class);
        return ((Reading.Items) reading).contradictsType();
    }
}
