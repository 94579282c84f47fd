package dev.wirewatch.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wirewatch.message.RejectionReason;
import java.util.Locale;
import java.util.Map;

/**
 * Refuses half surrogate pairs. JSON can escape one ({@code \ud800}), but it names no character (RFC 7493, section 2.1):
 * every encoder behind us would put a replacement in its place without a word.
 */
final class Surrogates {

    private Surrogates() {}

    /** A quick look: without such an escape there is nothing to check. */
    static boolean mayBeEscapedIn(String text) {
        return text.contains("\\ud") || text.contains("\\uD");
    }

    static void check(JsonNode node) throws UnreadableException {
        if (node.isTextual()) {
            check(node.textValue());
        }
        for (JsonNode child : node) {
            check(child);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            check(field.getKey());
        }
    }

    private static void check(String text) throws UnreadableException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new UnreadableException(
                        RejectionReason.MALFORMED,
                        String.format(
                                Locale.ROOT, "the escape \\u%04x is half a character (RFC 7493, section 2.1)", (int)
                                        c));
            }
        }
    }
}
