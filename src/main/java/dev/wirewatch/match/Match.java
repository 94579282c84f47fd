package dev.wirewatch.match;

import java.util.List;

/**
 * A query matched a document.
 *
 * @param ruleId the id that the query was given
 * @param spans its evidence, as {@link Matcher} defines it: one or more, sorted, none twice; spans may overlap
 */
public record Match(String ruleId, List<Span> spans) {
    public Match {
        spans = List.copyOf(spans);
    }
}
