package dev.wirewatch.query;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a part of a query looks when it names a place: {@code headline:}, {@code lead:} and so on. */
public enum TextScope {
    /** The headline. */
    HEADLINE(Field.HEADLINE, Field.HEADLINE),
    /** The headline and the first paragraph of the body. */
    LEAD(Field.HEADLINE, Field.BODY),
    /** The body. */
    BODY(Field.BODY, Field.BODY),
    /** The slugline. */
    SLUGLINE(Field.SLUGLINE, Field.SLUGLINE),
    /** The byline. */
    BYLINE(Field.BYLINE, Field.BYLINE);

    private final Field first;
    private final Field last;

    TextScope(Field first, Field last) {
        this.first = first;
        this.last = last;
    }

    /**
     * The scope's name in queries.
     *
     * @return the name, in lower case, without the colon
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The first of the fields that it takes in.
     *
     * @return a text field; of {@link #LEAD} the headline
     */
    public Field first() {
        return first;
    }

    /**
     * The last of the fields that it takes in.
     *
     * @return a text field; of {@link #LEAD} the body, of which it takes the first paragraph only; of all others the first
     */
    public Field last() {
        return last;
    }

    /**
     * The fields that it takes in. Of the body, {@link #LEAD} takes the first paragraph only.
     *
     * @return one or two text fields
     */
    public Set<Field> fields() {
        return EnumSet.of(first, last);
    }
}
