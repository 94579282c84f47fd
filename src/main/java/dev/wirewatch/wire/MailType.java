package dev.wirewatch.wire;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;

/**
 * The {@code Content-Type} of a mail or of a part (RFC 2045, section 5).
 *
 * @param name type and subtype in lower case
 * @param parameters its parameters by their names in lower case
 */
record MailType(String name, Map<String, String> parameters) {

    /** What a part is that does not say (RFC 2045, section 5.2). */
    static final MailType PLAIN = new MailType("text/plain", Map.of());

    MailType {
        parameters = Map.copyOf(parameters);
    }

    /** Reads the field's body. */
    static MailType parse(String field) {
        RawBody body = RawFieldParser.DEFAULT.parseRawBody(new RawField("Content-Type", WhiteSpace.collapse(field)));
        if (body.getValue() == null || !body.getValue().contains("/")) {
            return PLAIN;
        }
        Map<String, String> parameters = new HashMap<>();
        for (NameValuePair pair : body.getParams()) {
            if (pair.getName() != null && pair.getValue() != null) {
                parameters.putIfAbsent(pair.getName().toLowerCase(Locale.ROOT), pair.getValue());
            }
        }
        return new MailType(body.getValue().strip().toLowerCase(Locale.ROOT), parameters);
    }

    boolean isMultipart() {
        return name.startsWith("multipart/");
    }

    /** Of several parts that say the same, one is to be read. */
    boolean isAlternative() {
        return name.equals("multipart/alternative");
    }

    boolean isText() {
        return name.equals("text/plain") || name.equals("text/html");
    }

    Optional<String> charset() {
        return Optional.ofNullable(parameters.get("charset")).map(String::strip).filter(name -> !name.isEmpty());
    }

    /** Whether lines were broken by the sender's program (RFC 3676, section 4.1). */
    boolean isFlowed() {
        return "flowed".equalsIgnoreCase(parameters.get("format"));
    }

    /** Whether the space before such a break is to go too (RFC 3676, section 4.1). */
    boolean deletesSpace() {
        return "yes".equalsIgnoreCase(parameters.get("delsp"));
    }
}
