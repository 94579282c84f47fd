package dev.wirewatch.query;

import java.util.Arrays;
import java.util.List;

/** A part of a news item that a query looks in, in the order in which evidence is listed. */
public enum Field {
    /** The headline. */
    HEADLINE("headline"),
    /** The text below the headline. */
    BODY("body");

    private final String label;

    Field(String label) {
        this.label = label;
    }

    /**
     * The field's name in queries, in evidence and in rule packs.
     *
     * @return the name, in lower case
     */
    public String label() {
        return label;
    }

    /** The field of a label that {@link #labels()} has. */
    static Field labelled(String label) {
        return values()[labels().indexOf(label)];
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Field::label).toList();
    }
}
