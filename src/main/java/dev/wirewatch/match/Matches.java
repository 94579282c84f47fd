package dev.wirewatch.match;

import java.util.List;

/**
 * What came of matching one document.
 *
 * @param matches the queries that matched
 * @param setAside ids of the rules whose queries took more steps on this document than the matcher grants one query, be it
 *     to decide them or to find any evidence; of a matcher that grants as many as it takes, none
 */
public record Matches(List<Match> matches, List<String> setAside) {
    /** No match, and no rule set aside. */
    public static final Matches NONE = new Matches(List.of(), List.of());

    public Matches {
        matches = List.copyOf(matches);
        setAside = List.copyOf(setAside);
    }
}
