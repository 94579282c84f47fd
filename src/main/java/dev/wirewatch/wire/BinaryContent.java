package dev.wirewatch.wire;

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
        return signature.isPresent() ? signature : control(text, "control character U+%04X at character %d");
    }

    private static Optional<String> signature(String start) {
        return SIGNATURES.entrySet().stream()
                .filter(signature -> start.startsWith(signature.getKey()))
                .map(signature -> "looks like " + signature.getValue())
                .findFirst();
    }

    private static Optional<String> control(String text, String format) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && (c < '\t' || c > '\r')) {
                return Optional.of("not text: " + String.format(Locale.ROOT, format, (int) c, i));
            }
        }
        return Optional.empty();
    }
}
