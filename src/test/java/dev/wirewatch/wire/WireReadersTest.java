package dev.wirewatch.wire;

import static dev.wirewatch.wire.Messages.items;
import static dev.wirewatch.wire.Messages.rejected;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.RejectionReason;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decoding, limits and recognition: what happens to a message before a reader sees it. */
class WireReadersTest {

    private static final String JSON = "{\"id\":\"1\",\"headline\":\"H\",\"body\":\"Ünïcode 🚀\"}";

    static List<Arguments> rejections() {
        return List.of(
                Arguments.of(bytes(""), "", RejectionReason.EMPTY, "no text"),
                Arguments.of(bytes("\uFEFF"), "", RejectionReason.EMPTY, "no text"),
                Arguments.of(bytes(" \r\n\t\u00A0\u2003"), "", RejectionReason.EMPTY, "nothing but white space"),
                Arguments.of(bytes("  "), "application/json", RejectionReason.EMPTY, "nothing but white space"),
                Arguments.of(
                        new byte[6_000_000],
                        "",
                        RejectionReason.TOO_LARGE,
                        "6000000 bytes, and the limit is 5242880 bytes a message"),
                Arguments.of(
                        hex(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0),
                        "",
                        RejectionReason.BINARY,
                        "looks like a PNG image"),
                Arguments.of(
                        hex(0xFF, 0xD8, 0xFF, 0xE0), "text/plain", RejectionReason.BINARY, "looks like a JPEG image"),
                Arguments.of(
                        bytes("VIENNA\0 - text"),
                        "",
                        RejectionReason.BINARY,
                        "not text: control character U+0000 at character 6"),
                Arguments.of(
                        hex('a', 0xFE, 7),
                        "",
                        RejectionReason.BINARY,
                        "not text: byte 0x07 at offset 2 is a control byte"),
                Arguments.of(
                        hex('c', 'a', 'f', 0xC3),
                        "",
                        RejectionReason.BAD_ENCODING,
                        "byte 0xC3 at offset 3 is not valid UTF-8"),
                Arguments.of(
                        hex('c', 'a', 'f', 0xE9, ' ', '!'),
                        "text/plain; charset=utf-8",
                        RejectionReason.BAD_ENCODING,
                        "byte 0xE9 at offset 3 is not valid UTF-8"),
                Arguments.of(
                        hex(0xFE, 0xFF, 0, 'a', 0xD8, 0),
                        "",
                        RejectionReason.BAD_ENCODING,
                        "byte 0xD8 at offset 4 is not valid UTF-16"),
                Arguments.of(
                        hex('c', 'a', 'f', 0x81),
                        "text/plain; charset=us-ascii",
                        RejectionReason.BAD_ENCODING,
                        "byte 0x81 at offset 3 is not valid windows-1252"),
                Arguments.of(
                        hex(0x1B, '$', ')', 'C', 0x0E, 0x22, 0x69, 0x0F),
                        "text/plain; charset=iso-2022-kr",
                        RejectionReason.BAD_ENCODING,
                        "unknown character set 'iso-2022-kr'"),
                Arguments.of(
                        hex(0xFF, 0xFE, 0, 0, 'O', 0, 0, 0, 'x'),
                        "",
                        RejectionReason.BAD_ENCODING,
                        "byte 0x78 at offset 8 is not valid UTF-32"),
                Arguments.of(
                        bytes("text"),
                        "text/plain; charset=klingon",
                        RejectionReason.BAD_ENCODING,
                        "unknown character set 'klingon'"),
                Arguments.of(
                        bytes("<?xml version=\"1.0\"?>\n<newsItem guid=\"1\"/>"),
                        "",
                        RejectionReason.UNSUPPORTED_FORMAT,
                        "looks like XML with the root element newsItem, which has no reader"),
                Arguments.of(
                        bytes("<!DOCTYPE html><html><body>x"),
                        "text/plain",
                        RejectionReason.UNSUPPORTED_FORMAT,
                        "looks like HTML, which has no reader"),
                Arguments.of(
                        hex(0x16, 0x16, 0x01, 'a', 0xE9, 'b'),
                        "",
                        RejectionReason.MALFORMED,
                        "message 1 has no start of text (STX)"),
                Arguments.of(
                        hex(0x01, 0, 0, 0, 'a'),
                        "",
                        RejectionReason.BINARY,
                        "not text: control character U+0001 at character 0"),
                Arguments.of(
                        bytes("{\\rtf1 Text}"),
                        "",
                        RejectionReason.UNSUPPORTED_FORMAT,
                        "looks like RTF, which has no reader"),
                Arguments.of(
                        bytes("Some text"),
                        "text/csv",
                        RejectionReason.UNSUPPORTED_FORMAT,
                        "declared as text/csv, which has no reader"),
                Arguments.of(
                        bytes("{\"a\":1}"),
                        "",
                        RejectionReason.UNSUPPORTED_FORMAT,
                        "JSON object with the fields a: neither a ninjs item (uri or guid), nor a JSON line (id with"
                                + " headline or body), nor of AP's Media API (altids with itemid)"),
                Arguments.of(
                        bytes("VIENNA (AFP) - Text"),
                        "application/json",
                        RejectionReason.MALFORMED,
                        "declared as application/json, but does not begin as JSON does, line 1, column 1: 'VIENNA' is no"
                                + " value; texts stand in double quotes"),
                Arguments.of(
                        bytes("{\"id\":1,\n \"id\":2}"),
                        "",
                        RejectionReason.MALFORMED,
                        "malformed JSON, line 2, column 6: the field 'id' is given twice"),
                Arguments.of(
                        bytes("{\"id\":\"1\",\"body\":\"\\ud800 x\"}"),
                        "",
                        RejectionReason.MALFORMED,
                        "the escape \\ud800 is half a character (RFC 7493, section 2.1)"));
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void rejectsWithAReasonAndOneLineOfDetail(byte[] bytes, String type, RejectionReason reason, String detail) {
        assertThat(rejected(bytes, type)).isEqualTo(new Reading.Rejected(reason, detail));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1,\"body\":\"x\"} {}",
                "{\"id\":1,\"body\":\"x\"}\n}",
                "{\"id\":01}",
                "{'id':1}",
                "{\"id\":NaN}",
                "{\"id\":1,}",
                "[{\"uri\":\"u\" \"headline\":\"h\"}]",
                "{\"id\":1,\"\\udc00\":2}"
            })
    void rejectsJsonThatIsNotStrict(String text) {
        assertThat(rejected(text).reason()).isEqualTo(RejectionReason.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"id":1,"body":"x"} {}        | something stands behind its end; a message is one object or array
                    {"id":01}                     | a number that begins with a zero
                    {"id":1.}                     | a number that is not written as JSON does
                    {'id':1}                      | ''' where a field name in double quotes belongs
                    {"id":NaN}                    | 'NaN' is no value of JSON
                    {"id":tru}                    | 'tru' is no value; texts stand in double quotes
                    {"id":1,}                     | '}' where a field name in double quotes belongs
                    {"id":}                       | '}' where a value belongs
                    {"id" 1}                      | '1' where the colon behind a field name belongs
                    {"id":1 "body":2}             | '"' where a comma or the end belongs
                    {"id":[1}                     | '}' does not close what is open
                    {"id":1                       | an object is never closed
                    [{"id":1}                     | an array is never closed
                    {"id":"x                      | a text that is never closed
                    {"id":"\\q"}                   | '\\q' is no escape of JSON
                    {"id":"\\u12x4"}               | an escape \\u without four hexadecimal digits
                    """)
    void saysInItsOwnWordsWhatIsNoJson(String text, String words) {
        assertThat(rejected(text).detail()).endsWith(": " + words);
    }

    static List<String> complex() {
        return List.of(
                "[".repeat(10_000),
                "{\"a\":".repeat(10_000),
                "[".repeat(65) + "]".repeat(65),
                "{\"id\":" + "9".repeat(101) + "}",
                "{\"" + "n".repeat(257) + "\":1}",
                "{\"id\":\"1\",\"body\":\"" + "x".repeat(WireLimits.MAX_JSON_STRING + 1) + "\"}");
    }

    @ParameterizedTest
    @MethodSource("complex")
    void rejectsJsonBeyondTheLimits(String text) {
        Reading.Rejected rejected = rejected(text);

        assertThat(rejected.reason()).isEqualTo(RejectionReason.TOO_COMPLEX);
        assertThat(rejected.detail()).hasSizeLessThan(301).doesNotContain("`", "\n", "maximum allowed");
    }

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json",
                "application/json; charset=utf-8",
                "text/json",
                "application/vnd.example+json",
                "''",
                "text/plain",
                "application/octet-stream",
                "text/html",
                "no type at all"
            })
    void readsJsonAsJsonWhateverIsDeclared(String type) {
        assertThat(items(JSON, type)).extracting(NewsItem::getFormat).containsExactly("json-line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[CORRECTED] Ministers agree.",
                "<BP> rose. Ministers agree.",
                "\"We agree\", ministers said.",
                "12 ministers agree.",
                "To: be or not to be",
                "From: here\nto there they went"
            })
    void readsTextThatOnlyStartsLikeAnotherFormatAsText(String text) {
        assertThat(Messages.item(text).getFormat()).isEqualTo("text");
    }

    @Test
    void readsEscapedCharactersBeyondTheFirstPlane() {
        assertThat(Messages.item("{\"id\":\"1\",\"body\":\"\\ud83d\\ude80\"}").getBody())
                .isEqualTo("🚀");
    }

    @Test
    void rejectsJsonThatIsCutShortAnywhere() {
        byte[] whole = bytes(JSON);
        for (int length = 1; length < whole.length; length++) {
            assertThat(rejected(Arrays.copyOf(whole, length), "application/json")
                            .reason())
                    .as("cut at %d", length)
                    .isIn(RejectionReason.MALFORMED, RejectionReason.BAD_ENCODING);
        }
    }

    static List<String> large() {
        return List.of(
                "{\"id\":\"1\",\"headline\":\"x" + " ".repeat(2_000_000) + "y\"}",
                "{\"uri\":\"1\",\"body_html\":\"" + "<b>".repeat(600_000) + "x\"}",
                "{\"uri\":\"1\",\"body_html\":\"" + "<div>".repeat(400_000) + "x\"}",
                "{\"uri\":\"1\",\"body_html\":\"" + "<table><td>".repeat(180_000) + "x\"}",
                "{\"uri\":\"1\",\"body_html\":\"" + "<a><p>".repeat(300_000) + "x\"}",
                "{\"uri\":\"1\",\"body_text\":\"" + "\\n a".repeat(600_000) + "\"}",
                "A".repeat(5_000_000),
                "A ".repeat(2_500_000),
                "A, ".repeat(1_700_000),
                " \n".repeat(2_500_000) + "x",
                "From: x\n".repeat(600_000),
                "<a ".repeat(1_700_000));
    }

    @ParameterizedTest
    @MethodSource("large")
    @Timeout(30)
    void readsTheLargestMessagesInBoundedTime(String text) {
        assertThat(Messages.read(text)).isNotNull();
    }

    @Test
    void keepsDetailsFreeOfControlCharacters() {
        assertThat(rejected("{\"id\u001B[2J\":1").detail()).doesNotContain("\u001B");
        assertThat(rejected(bytes("x"), "text/plain; charset=\u001B[2J").detail())
                .isEqualTo("unknown character set '?[2J'");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] hex(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void rejectsWhatExhaustsTheStack() {
        WireReaders readers = new WireReaders(List.of(new BottomlessReader()));
        assertThat(readers.read(Messages.message("OSLO", "")))
                .isEqualTo(new Reading.Rejected(RejectionReason.TOO_COMPLEX, "nested deeper than can be followed"));
    }

    /** Has no limit on depth, and meets a message without end. */
    private static final class BottomlessReader implements WireReader {

        private int depth;

        @Override
        public String format() {
            return "bottomless";
        }

        @Override
        public boolean recognises(WireContent content) {
            return true;
        }

        @Override
        public List<NewsItem> read(WireContent content) {
            depth++;
            return depth == 0 ? List.of() : read(content);
        }
    }
}
