package dev.wirewatch.rules;

import dev.wirewatch.match.Document;
import dev.wirewatch.query.Field;
import java.util.Map;

/**
 * An item that a rule must match, or must not.
 *
 * @param texts the fields that it has; of value fields, one value a line
 * @param urgency 1 to 9, or 0 where the example has none
 * @param matches whether the rule must match it
 * @param location where the pack gives it
 */
public record Example(Map<Field, String> texts, int urgency, boolean matches, Location location) {
    public Example {
        texts = Map.copyOf(texts);
    }

    /**
     * The example as queries see it.
     *
     * @return the document
     */
    public Document document() {
        return Document.of(texts, urgency);
    }
}
