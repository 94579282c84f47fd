package dev.wirewatch.wire;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A declared media type (RFC 9110, section 8.3.1), as far as reading needs it.
 *
 * @param name type and subtype in lower case; empty where none was declared, or none that can be made out
 * @param charset value of the charset parameter
 */
record MediaType(String name, Optional<String> charset) {

    private static final Pattern NAME = Pattern.compile("\\s*([\\w.+-]+/[\\w.+*-]+)\\s*(?:;.*)?", Pattern.DOTALL);
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

    private static final MediaType NONE = new MediaType("", Optional.empty());

    static MediaType parse(String contentType) {
        if (contentType.isEmpty()) {
            return NONE;
        }
        Matcher name = NAME.matcher(contentType);
        Matcher charset = CHARSET.matcher(contentType);
        return new MediaType(
                name.matches() ? name.group(1).toLowerCase(Locale.ROOT) : "",
                charset.find() ? Optional.of(charset.group(1)) : Optional.empty());
    }

    /** JSON, or a format made of it (RFC 6839, section 3.1). */
    boolean isJson() {
        return name.equals("application/json") || name.equals("text/json") || name.endsWith("+json");
    }

    /** XML, or a format made of it (RFC 7303, section 8). */
    boolean isXml() {
        return name.equals("application/xml") || name.equals("text/xml") || name.endsWith("+xml");
    }

    /** A declaration that fits any text: plain text is what senders put on text whose format they do not know. */
    boolean isAnyText() {
        return name.isEmpty() || name.equals("text/plain") || name.equals("application/octet-stream");
    }
}
