package dev.wirewatch.wire;

import java.util.Map;
import java.util.Set;

/**
 * What a declared media type says of a message's format. A message is read as what it is; a declaration that is wrong
 * tells of a feed that is not set up as its agency means it.
 */
final class DeclaredFormat {

    /** Types of one format, registered or in use; all others name at most the syntax. */
    private static final Map<String, String> FORMATS = Map.of(
            NinjsReader.MEDIA_TYPE,
            "ninjs",
            "application/nitf+xml",
            "nitf",
            "application/rss+xml",
            "rss",
            "application/atom+xml",
            "atom",
            "message/rfc822",
            "mail",
            "message/global",
            "mail");

    /** NewsML-G2's types begin so: items, packages, messages. */
    private static final String NEWSML_G2 = "application/vnd.iptc.g2.";

    /** JSON, one value a line; a message is one of them. */
    private static final Set<String> JSON_LINES = Set.of("application/x-ndjson", "application/jsonl");

    private DeclaredFormat() {}

    /** Whether a type is that of one format. */
    static boolean isNamed(String mediaType) {
        return FORMATS.containsKey(mediaType) || mediaType.startsWith(NEWSML_G2);
    }

    /**
     * Tells whether the declared type of a message is another one than that of the format in which it was read. Plain text
     * and bytes are what senders declare who do not know, and contradict nothing; a type that no reader reads, such as
     * {@code text/html}, contradicts everything.
     */
    static boolean contradicts(WireContent content, String format) {
        MediaType type = MediaType.parse(content.message().contentType());
        if (type.isAnyText()) {
            return false;
        }
        if (type.name().startsWith(NEWSML_G2)) {
            return !format.equals("newsml-g2");
        }
        if (FORMATS.containsKey(type.name())) {
            return !format.equals(FORMATS.get(type.name()));
        }
        if (type.isJson() || JSON_LINES.contains(type.name())) {
            return content.json().isEmpty();
        }
        return !type.isXml() || content.xml().isEmpty();
    }
}
