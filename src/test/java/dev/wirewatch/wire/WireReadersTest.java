package dev.wirewatch.wire;

import static dev.wirewatch.wire.Messages.bytes;
import static dev.wirewatch.wire.Messages.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.RejectionReason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recognition and limits: what happens to a message before a reader sees it. */
class WireReadersTest {

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
