package dev.wirewatch.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A part of a news item that evidence may lie in, in the order in which evidence is listed.
 *
 * <p>A text field holds running text, whose words queries look for. A value field holds whole values, one a line, such
 * as subject codes; {@link Values} tells which keys each value goes by.
 */
public enum Field {
    /** The headline. */
    HEADLINE(true),
    /** The text below the headline. */
    BODY(true),
    /** The agency's short working label of the story. */
    SLUGLINE(true),
    /** Who wrote the item, as printed. */
    BYLINE(true),
    /** Codes and names of what the item is about. */
    SUBJECT(false),
    /** Codes and names of the places that the item is about. */
    PLACE(false),
    /** ISO 3166 codes of the countries that the item is about. */
    COUNTRY(false),
    /** The agency. */
    PROVIDER(false),
    /** The language of the text, BCP 47. */
    LANGUAGE(false);

    private static final List<Field> TEXTS =
            Arrays.stream(values()).filter(Field::isText).toList();
    private static final List<Field> VALUES =
            Arrays.stream(values()).filter(field -> !field.isText()).toList();

    private final boolean text;

    Field(boolean text) {
        this.text = text;
    }

    /**
     * The fields that hold running text.
     *
     * @return the fields in order
     */
    public static List<Field> texts() {
        return TEXTS;
    }

    /**
     * The fields that hold whole values, one a line.
     *
     * @return the fields in order
     */
    public static List<Field> valued() {
        return VALUES;
    }

    /**
     * The field's name in queries, in evidence and in rule packs.
     *
     * @return the name, in lower case
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Tells text fields from value fields.
     *
     * @return whether the field holds running text
     */
    public boolean isText() {
        return text;
    }
}
