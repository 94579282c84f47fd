package dev.wirewatch.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A text of an Atom feed, read as its {@code type} says: text constructs and {@code content} of Atom 1.0 (RFC 4287,
 * sections 3.1 and 4.1.3), and content constructs of Atom 0.3 (section 3.1), which have a media type and a {@code mode}.
 */
record FeedText(XmlElement element) {

    private static final Set<String> HTML = Set.of("html", "text/html");
    private static final Set<String> XHTML = Set.of("xhtml", "application/xhtml+xml");

    /** The text on one line, as headlines are; nothing where there is none. */
    Optional<String> line() {
        return Optional.of(WhiteSpace.collapse(String.join(" ", paragraphs()))).filter(line -> !line.isEmpty());
    }

    /** The paragraphs of the text; none where it is elsewhere ({@code src}), or no text. */
    List<String> paragraphs() {
        String type = type();
        if (element.hasElements() || XHTML.contains(type)) {
            return XmlParagraphs.of(element, Set.of());
        }
        return switch (mode()) {
            case "base64" -> decoded().map(text -> unwrapped(text, type)).orElse(List.of());
            case "escaped" -> unwrapped(element.text(), type);
            default -> read(element.text(), type);
        };
    }

    /** Atom 0.3 says plain text where there is no type; those who escape it mean HTML. */
    private static List<String> unwrapped(String text, String type) {
        return type.isEmpty() ? LooseHtml.paragraphs(text) : read(text, type);
    }

    private static List<String> read(String text, String type) {
        if (HTML.contains(type)) {
            return LooseHtml.html(text);
        }
        if (XHTML.contains(type)) {
            return LooseHtml.paragraphs(text);
        }
        return isText(type) ? Paragraphs.of(text) : List.of();
    }

    private static boolean isText(String type) {
        return type.isEmpty()
                || type.equals("text")
                || type.startsWith("text/")
                || type.endsWith("+xml")
                || type.endsWith("/xml");
    }

    private String type() {
        String declared = element.attribute("type").orElse("").toLowerCase(Locale.ROOT);
        int parameters = declared.indexOf(';');
        return parameters < 0 ? declared : declared.substring(0, parameters).strip();
    }

    private String mode() {
        return element.attribute("mode").orElse("").toLowerCase(Locale.ROOT);
    }

    /** UTF-8, for nothing says which character set the bytes are in; bytes that are not are no text. */
    private Optional<String> decoded() {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(element.text().strip());
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
