package dev.wirewatch.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wirewatch.message.Concept;
import java.util.Optional;
import java.util.regex.Pattern;

/** Subjects and places as agencies tag them. */
final class Concepts {

    /** A bare string is a code where it is a number, a QCode or a URI; otherwise a name. */
    private static final Pattern CODE = Pattern.compile("\\d+|[\\w.+-]+:\\S+");

    private Concepts() {}

    static Optional<Concept> read(JsonNode value) {
        if (value.isObject()) {
            JsonFields fields = new JsonFields(value);
            return concept(fields.line("name"), code(fields));
        }
        return JsonFields.text(value).map(Concepts::bare);
    }

    /**
     * ninjs 2 and 3 send a {@code uri} or a {@code literal}, 1.x a {@code code} of a {@code scheme}, some agencies a
     * {@code qcode}. Where the scheme is a URI to which the code is to be added, the two make the concept's URI.
     */
    private static Optional<String> code(JsonFields fields) {
        Optional<String> code = fields.text("code");
        Optional<String> scheme = fields.text("scheme").filter(uri -> uri.endsWith("/") || uri.endsWith("#"));
        if (code.isPresent() && scheme.isPresent()) {
            return Optional.of(scheme.get() + code.get());
        }
        return fields.text("qcode", "uri", "code", "literal");
    }

    /** A concept of which a name or a code is all that is known. */
    static Concept bare(String text) {
        boolean isCode = CODE.matcher(text).matches();
        return new Concept(isCode ? null : text, isCode ? text : null);
    }

    private static Optional<Concept> concept(Optional<String> name, Optional<String> code) {
        return name.isEmpty() && code.isEmpty()
                ? Optional.empty()
                : Optional.of(new Concept(name.orElse(null), code.orElse(null)));
    }
}
