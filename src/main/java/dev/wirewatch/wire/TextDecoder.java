package dev.wirewatch.wire;

import com.google.common.base.Utf8;
import dev.wirewatch.message.RejectionReason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Bytes to text, strictly: in the character set of the byte-order mark, which is part of what was sent and so tells more
 * than any declaration, as on the web (<a href="https://encoding.spec.whatwg.org/#decode">Encoding Standard, decode</a>);
 * else the declared one, else what an XML declaration names, else UTF-8, and for SOH-led agency formats what {@link
 * AgencyCharset} finds. Bytes that are not valid in it are an error and never become a replacement character.
 */
final class TextDecoder {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final char REPLACEMENT = '\uFFFD';

    /** Longer marks first, for that of UTF-32 begins with that of UTF-16 (The Unicode Standard, section 23.8). */
    private static final List<Map.Entry<byte[], Charset>> MARKS = List.of(
            Map.entry(bytes(0xFF, 0xFE, 0, 0), Charset.forName("UTF-32")),
            Map.entry(bytes(0, 0, 0xFE, 0xFF), Charset.forName("UTF-32")),
            Map.entry(bytes(0xEF, 0xBB, 0xBF), StandardCharsets.UTF_8),
            Map.entry(bytes(0xFE, 0xFF), StandardCharsets.UTF_16),
            Map.entry(bytes(0xFF, 0xFE), StandardCharsets.UTF_16));

    private TextDecoder() {}

    /**
     * Decodes a message.
     *
     * @param declared the label of its character set, where one is declared
     * @throws UnreadableException if the label is unknown or the bytes are not valid in the set
     */
    static String decode(byte[] bytes, Optional<String> declared) throws UnreadableException {
        if (marked(bytes).isPresent()) {
            return decode(bytes, StandardCharsets.UTF_8);
        }
        if (declared.isPresent()) {
            return decode(bytes, CharacterSets.require(declared.get()));
        }
        if (AgencyCharset.applies(bytes)) {
            return AgencyCharset.decode(bytes)
                    .orElseThrow(() -> new UnreadableException(
                            RejectionReason.BAD_ENCODING,
                            "an agency message in no character set that is known: neither UTF-8 nor windows-1252, or"
                                    + " designated by an unknown escape sequence"));
        }
        Optional<String> named = XmlEncoding.of(bytes);
        return decode(bytes, named.isPresent() ? CharacterSets.require(named.get()) : StandardCharsets.UTF_8);
    }

    /**
     * Decodes a text.
     *
     * @param charset its character set, unless it has a byte-order mark; {@code US-ASCII} is what senders declare who know
     *     of no other set: UTF-8 where the bytes are that, else windows-1252
     * @throws UnreadableException if the bytes are not valid in the set
     */
    static String decode(byte[] bytes, Charset charset) throws UnreadableException {
        Charset meant = marked(bytes).orElse(charset);
        if (meant.equals(StandardCharsets.US_ASCII)) {
            meant = Utf8.isWellFormed(bytes) ? StandardCharsets.UTF_8 : CharacterSets.WINDOWS_1252;
        }
        Optional<String> valid = meant.equals(StandardCharsets.UTF_8) ? validUtf8(bytes) : Optional.empty();
        return valid.isPresent() ? valid.get() : decodeStrictly(bytes, meant);
    }

    /** The fast way for what almost all messages are; wrong bytes, and a replacement that was sent, take the other. */
    private static Optional<String> validUtf8(byte[] bytes) {
        int from = marked(bytes).isPresent() ? 3 : 0;
        String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? Optional.of(text) : Optional.empty();
    }

    private static String decodeStrictly(byte[] bytes, Charset charset) throws UnreadableException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        if (result.isError()) {
            throw notValid(bytes, in.position(), charset);
        }
        out.flip();
        String text = withoutMark(out);
        if (!CharacterSets.hasReplacement(charset) && text.indexOf(REPLACEMENT) >= 0) {
            throw new UnreadableException(
                    RejectionReason.BAD_ENCODING,
                    "the character at " + text.indexOf(REPLACEMENT) + " is not valid " + charset.name());
        }
        return text;
    }

    private static String withoutMark(CharBuffer text) {
        boolean marked = text.hasRemaining() && text.get(0) == BYTE_ORDER_MARK;
        return marked ? text.subSequence(1, text.length()).toString() : text.toString();
    }

    /** The set of the byte-order mark. */
    private static Optional<Charset> marked(byte[] bytes) {
        if (bytes.length > 0 && bytes[0] > 0) {
            return Optional.empty(); // as almost all messages: no mark begins with a character of ASCII
        }
        for (Map.Entry<byte[], Charset> mark : MARKS) {
            if (startsWith(bytes, mark.getKey())) {
                return Optional.of(mark.getValue());
            }
        }
        return Optional.empty();
    }

    private static UnreadableException notValid(byte[] bytes, int offset, Charset charset) {
        // Every other byte of plain UTF-16 may be a zero.
        boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
        Optional<String> binary = BinaryContent.of(bytes);
        if (binary.isPresent() && !wide) {
            return new UnreadableException(RejectionReason.BINARY, binary.get());
        }
        String where = offset < bytes.length
                ? String.format(Locale.ROOT, "byte 0x%02X at offset %d", bytes[offset], offset)
                : "the end at offset " + offset;
        return new UnreadableException(RejectionReason.BAD_ENCODING, where + " is not valid " + charset.name());
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
