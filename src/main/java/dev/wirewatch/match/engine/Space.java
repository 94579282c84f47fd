package dev.wirewatch.match.engine;

import dev.wirewatch.query.Field;
import java.util.Arrays;

/** Fields whose words are looked up together, in a dictionary of their own. */
enum Space {
    /** The headline and the body, where a query looks unless it names something else. */
    TEXT(Field.HEADLINE, Field.BODY),
    SLUGLINE(Field.SLUGLINE, Field.SLUGLINE),
    BYLINE(Field.BYLINE, Field.BYLINE),
    SUBJECT(Field.SUBJECT, Field.SUBJECT),
    PLACE(Field.PLACE, Field.PLACE),
    COUNTRY(Field.COUNTRY, Field.COUNTRY),
    PROVIDER(Field.PROVIDER, Field.PROVIDER),
    LANGUAGE(Field.LANGUAGE, Field.LANGUAGE);

    private static final int FIELDS = Field.values().length;
    private static final int SPACES = values().length;

    private final Field first;
    private final Field last;

    Space(Field first, Field last) {
        this.first = first;
        this.last = last;
    }

    static int count() {
        return SPACES;
    }

    static int fields() {
        return FIELDS;
    }

    /** The first of its fields, in the order of {@link Field}. */
    Field first() {
        return first;
    }

    /** The last of its fields; none of another space lies between. */
    Field last() {
        return last;
    }

    /** The space that a field belongs to. */
    static Space of(Field field) {
        return Arrays.stream(values())
                .filter(space -> space.first.compareTo(field) <= 0 && field.compareTo(space.last) <= 0)
                .findFirst()
                .orElseThrow();
    }
}
