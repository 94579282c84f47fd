package dev.wirewatch.query;

import java.util.Locale;
import java.util.Set;

/** Where a part of a query looks when it names a place: {@code headline:}, {@code lead:} and so on. */
public enum TextScope {
    /** The headline. */
    HEADLINE,
    /** The headline and the first paragraph of the body. */
    LEAD,
    /** The body. */
    BODY,
    /** The slugline. */
    SLUGLINE,
    /** The byline. */
    BYLINE;

    /**
     * The scope's name in queries.
     *
     * @return the name, in lower case, without the colon
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The fields that it takes in. Of the body, {@link #LEAD} takes the first paragraph only.
     *
     * @return one or two text fields
     */
    public Set<Field> fields() {
        return this == LEAD ? Set.of(Field.HEADLINE, Field.BODY) : Set.of(Field.valueOf(name()));
    }
}
