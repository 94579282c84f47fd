package dev.wirewatch.match;

import dev.wirewatch.query.Field;
import java.util.Map;

/** What queries look in. */
public interface Document {

    /**
     * Gives the text of one field.
     *
     * @param field the field
     * @return its text, the same at every call; for a value field, one value a line; empty where the document has none
     */
    String text(Field field);

    /**
     * How urgent the document is.
     *
     * @return 1 (highest) to 9; 0 where the document does not say
     */
    default int urgency() {
        return 0;
    }

    /**
     * Makes a document of its texts.
     *
     * @param headline the headline, empty where there is none
     * @param body the body, empty where there is none
     * @return the document
     */
    static Document of(String headline, String body) {
        return of(Map.of(Field.HEADLINE, headline, Field.BODY, body), 0);
    }

    /**
     * Makes a document of its fields.
     *
     * @param texts the texts of the fields that it has
     * @param urgency 1 (highest) to 9, or 0 for none
     * @return the document
     */
    static Document of(Map<Field, String> texts, int urgency) {
        Map<Field, String> copy = Map.copyOf(texts);
        return new Document() {
            @Override
            public String text(Field field) {
                return copy.getOrDefault(field, "");
            }

            @Override
            public int urgency() {
                return urgency;
            }
        };
    }
}
