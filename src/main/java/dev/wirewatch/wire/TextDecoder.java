package dev.wirewatch.wire;

import dev.wirewatch.message.RejectionReason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes to text, strictly: the declared character set, else that of the byte-order mark, else what an XML declaration
 * names, else UTF-8, and for SOH-led agency formats what {@link AgencyCharset} finds. Bytes that are not valid in it are
 * an error and never become a replacement character.
 */
final class TextDecoder {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final char REPLACEMENT = '\uFFFD';

    private TextDecoder() {}

    static String decode(byte[] bytes, Optional<String> declared) throws UnreadableException {
        if (declared.isEmpty() && AgencyCharset.applies(bytes)) {
            return AgencyCharset.decode(bytes)
                    .orElseThrow(() -> new UnreadableException(
                            RejectionReason.BAD_ENCODING,
                            "an agency message in no character set that is known: neither UTF-8 nor windows-1252, or"
                                    + " designated by an unknown escape sequence"));
        }
        return decode(bytes, charset(bytes, declared));
    }

    private static Charset charset(byte[] bytes, Optional<String> declared) throws UnreadableException {
        Optional<String> name = declared.isPresent() || isMarked(bytes) ? declared : XmlEncoding.of(bytes);
        return name.isPresent() ? named(name.get()) : marked(bytes);
    }

    static String decode(byte[] bytes, Charset charset) throws UnreadableException {
        Optional<String> valid = charset.equals(StandardCharsets.UTF_8) ? validUtf8(bytes) : Optional.empty();
        return valid.isPresent() ? valid.get() : decodeStrictly(bytes, charset);
    }

    /** The fast way for what almost all messages are; wrong bytes, and a replacement that was sent, take the other. */
    private static Optional<String> validUtf8(byte[] bytes) {
        boolean marked = startsWith(bytes, 0xEF, 0xBB) && bytes.length > 2 && (bytes[2] & 0xFF) == 0xBF;
        int from = marked ? 3 : 0;
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
        return withoutMark(out);
    }

    private static String withoutMark(CharBuffer text) {
        boolean marked = text.hasRemaining() && text.get(0) == BYTE_ORDER_MARK;
        return marked ? text.subSequence(1, text.length()).toString() : text.toString();
    }

    private static Charset named(String name) throws UnreadableException {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new UnreadableException(RejectionReason.BAD_ENCODING, "unknown character set '" + name + "'");
        }
    }

    private static boolean isMarked(byte[] bytes) {
        return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xEF, 0xBB);
    }

    private static Charset marked(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        return StandardCharsets.UTF_8;
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

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
