package dev.wirewatch.match;

import dev.wirewatch.query.Field;

/** What queries look in. */
@FunctionalInterface
public interface Document {

    /**
     * Gives the text of one field.
     *
     * @param field the field
     * @return its text, the same at every call; empty where the document has none
     */
    String text(Field field);

    /**
     * Makes a document of its texts.
     *
     * @param headline the headline, empty where there is none
     * @param body the body, empty where there is none
     * @return the document
     */
    static Document of(String headline, String body) {
        return field -> switch (field) {
            case HEADLINE -> headline;
            case BODY -> body;
        };
    }
}
