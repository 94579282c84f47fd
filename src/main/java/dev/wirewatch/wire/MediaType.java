package dev.wirewatch.wire;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;

/**
 * A declared media type (RFC 9110, section 8.3.1), as far as reading needs it.
 *
 * @param name type and subtype in lower case; empty where none was declared, or none that can be made out
 * @param charset value of the charset parameter
 */
record MediaType(String name, Optional<String> charset) {

    private static final Pattern NAME = Pattern.compile("[\\w.+-]+/[\\w.+*-]+");

    private static final MediaType NONE = new MediaType("", Optional.empty());

    /** Reads a declaration as leniently as one in a mail: senders quote and part parameters in all manners. */
    static MediaType parse(String contentType) {
        if (contentType.isEmpty()) {
            return NONE;
        }
        RawBody field = RawFieldParser.DEFAULT.parseRawBody(new RawField("Content-Type", contentType));
        String name = Objects.requireNonNullElse(field.getValue(), "").strip().toLowerCase(Locale.ROOT);
        Optional<String> charset = field.getParams().stream()
                .filter(parameter -> "charset".equalsIgnoreCase(parameter.getName()))
                .flatMap(parameter -> Stream.ofNullable(parameter.getValue()))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
        return new MediaType(NAME.matcher(name).matches() ? name : "", charset);
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
