package dev.wirewatch.match;

import java.util.List;

/**
 * What came of matching one document.
 *
 * @param matches the queries that matched, in the order in which the matcher was given them
 * @param setAside ids of the rules whose queries took more steps on this document than {@link Matcher} grants one query;
 *     whether they match is not known
 */
public record Matches(List<Match> matches, List<String> setAside) {
    /** No match, and no rule set aside. */
    public static final Matches NONE = new Matches(List.of(), List.of());

    public Matches {
        matches = List.copyOf(matches);
        setAside = List.copyOf(setAside);
    }
}
