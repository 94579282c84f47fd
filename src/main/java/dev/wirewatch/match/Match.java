package dev.wirewatch.match;

import java.util.List;

/**
 * A query matched a document.
 *
 * @param ruleId the id that the query was given
 * @param spans its evidence, as {@link Matcher} defines it: one or more, sorted, none twice, the first {@link #MAX_SPANS};
 *     spans may overlap
 */
public record Match(String ruleId, List<Span> spans) {

    /** How many places of evidence a match tells at most; a hostile text could have a million. */
    public static final int MAX_SPANS = 1_000;

    public Match {
        spans = List.copyOf(spans);
    }
}
