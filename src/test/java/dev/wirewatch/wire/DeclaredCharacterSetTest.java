package dev.wirewatch.wire;

import static dev.wirewatch.wire.Messages.bytes;
import static dev.wirewatch.wire.Messages.items;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.NewsItem;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which character set a message is read in: its byte-order mark, its declaration, or UTF-8. */
class DeclaredCharacterSetTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "utf-16", "UTF-16LE", "iso-8859-15", "windows-1252"})
    void honoursTheDeclaredCharacterSet(String charset) {
        String text = "KÖLN (dpa) - Größe";

        List<NewsItem> items = ((Reading.Items) Messages.read(
                        text.getBytes(Charset.forName(charset)),
                        "Text/Plain; format=flowed; Charset=\"" + charset + "\""))
                .items();

        assertThat(items.get(0).getBody()).isEqualTo(text);
        assertThat(items.get(0).getLocated()).isEqualTo("Köln");
    }

    @Test
    void honoursTheByteOrderMarkAndDropsIt() {
        String text = "Größe";
        for (byte[] bytes :
                List.of(bytes("\uFEFF" + text), text.getBytes(UTF_16), ("\uFEFF" + text).getBytes(UTF_16LE))) {
            assertThat(((Reading.Items) Messages.read(bytes, "")).items().get(0).getBody())
                    .isEqualTo(text);
        }
    }

    @Test
    void believesTheByteOrderMarkMoreThanADeclaration() {
        Charset utf32 = Charset.forName("UTF-32LE");
        for (String type :
                List.of("", "text/plain; charset=iso-8859-1", "text/xml; charset=us-ascii", "a/b; charset=?")) {
            for (byte[] bytes : List.of(
                    bytes("\uFEFF<rss><channel><item><title>Größe</title></item></channel></rss>"),
                    "\uFEFF<rss><channel><item><title>Größe</title></item></channel></rss>".getBytes(UTF_16LE),
                    "\uFEFF<rss><channel><item><title>Größe</title></item></channel></rss>".getBytes(utf32))) {
                assertThat(((Reading.Items) Messages.read(bytes, type)).items())
                        .extracting(NewsItem::getHeadline)
                        .containsExactly("Größe");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain; charset='utf-8'",
                "text/plain;charset=\"utf-8\"",
                "text/plain;; charset = UTF8 ;",
                "text/plain; title=\"a;charset=utf-16\"",
                "text/plain; title=\"a\\\";charset=utf-16\"; charset=utf-8"
            })
    void findsTheCharacterSetAmongTheParameters(String type) {
        assertThat(items("OSLO (NTB) - Større", type))
                .extracting(NewsItem::getBody)
                .containsExactly("OSLO (NTB) - Større");
    }

    @Test
    void readsLatin1AsWindows1252InAllFormats() {
        byte[] text = "“Ban” signed".getBytes(Charset.forName("windows-1252"));
        byte[] xml =
                "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><item><title>“Ban” signed</title></item></channel></rss>"
                        .getBytes(Charset.forName("windows-1252"));
        byte[] mail = "From: a@b.example\nSubject: =?iso-8859-1?Q?=93Ban=94_signed?=\n\nText".getBytes(ISO_8859_1);

        assertThat(((Reading.Items) Messages.read(text, "text/plain; charset=latin1"))
                        .items()
                        .get(0)
                        .getBody())
                .isEqualTo("“Ban” signed");
        for (byte[] bytes : List.of(xml, mail)) {
            assertThat(((Reading.Items) Messages.read(bytes, "")).items())
                    .extracting(NewsItem::getHeadline)
                    .containsExactly("“Ban” signed");
        }
    }

    @Test
    void neverPutsInReplacementCharactersButKeepsThoseThatWereSent() {
        assertThat(Messages.read("Größe".getBytes(ISO_8859_1), "")).isInstanceOf(Reading.Rejected.class);
        assertThat(Messages.item("Gr\uFFFDße").getBody()).isEqualTo("Gr\uFFFDße");
    }
}
