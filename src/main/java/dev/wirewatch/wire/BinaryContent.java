package dev.wirewatch.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells content that is not text at all by its first bytes, or by control characters that no text has. */
final class BinaryContent {

    /** First bytes, as ISO-8859-1, of what is sent on wires by mistake. */
    private static final Map<String, String> SIGNATURES = Map.of(
            "\u0089PNG", "a PNG image",
            "\u00FF\u00D8\u00FF", "a JPEG image",
            "GIF8", "a GIF image",
            "%PDF-", "a PDF document",
            "PK\u0003\u0004", "a ZIP archive",
            "\u001F\u008B", "gzip data");

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long SPACES = 0x2020_2020_2020_2020L;
    private static final long TOP_BITS = 0x8080_8080_8080_8080L;

    private BinaryContent() {}

    /** Looks at bytes that could not be decoded. */
    static Optional<String> of(byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        Optional<String> signature = signature(raw);
        return signature.isPresent() ? signature : control(raw, "byte 0x%02X at offset %d is a control byte");
    }

    /** Looks at decoded text. */
    static Optional<String> of(String text) {
        Optional<String> signature = signature(text);
        return signature.isPresent() || !holdsControl(text.getBytes(StandardCharsets.ISO_8859_1))
                ? signature
                : control(text, "control character U+%04X at character %d");
    }

    private static Optional<String> signature(String start) {
        for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
            if (start.startsWith(signature.getKey())) {
                return Optional.of("looks like " + signature.getValue());
            }
        }
        return Optional.empty();
    }

    /** Looks at eight bytes in one go: few messages hold any such, and all are looked at. */
    private static boolean holdsControl(byte[] bytes) {
        int at = 0;
        for (; at <= bytes.length - Long.BYTES; at += Long.BYTES) {
            long eight = (long) EIGHT.get(bytes, at);
            boolean anyBelowSpace = ((eight - SPACES) & ~eight & TOP_BITS) != 0;
            if (anyBelowSpace && holdsControl(bytes, at, at + Long.BYTES)) {
                return true;
            }
        }
        return holdsControl(bytes, at, bytes.length);
    }

    private static boolean holdsControl(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isControl(bytes[i])) {
                return true;
            }
        }
        return false;
    }

    /** Below the space, and no white space. */
    private static boolean isControl(int c) {
        return c >= 0 && c < ' ' && (c < '\t' || c > '\r');
    }

    private static Optional<String> control(String text, String format) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isControl(c)) {
                return Optional.of("not text: " + String.format(Locale.ROOT, format, (int) c, i));
            }
        }
        return Optional.empty();
    }
}
