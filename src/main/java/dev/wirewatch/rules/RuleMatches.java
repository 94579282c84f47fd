package dev.wirewatch.rules;

import java.util.List;

/**
 * What came of matching one news item with all rules.
 *
 * @param matches the rules that matched, in the order of {@link RuleSet#rules()}
 * @param setAside ids of the rules whose queries are too dear for this item: whether they match it is not known, or of
 *     those that did match, whether a condition holds that raises their severity or makes them of a kind; in the same order
 */
public record RuleMatches(List<RuleMatch> matches, List<String> setAside) {

    /** Of an item that no rule matches, and none is too dear for: most are. */
    static final RuleMatches NONE = new RuleMatches(List.of(), List.of());

    public RuleMatches {
        matches = List.copyOf(matches);
        setAside = List.copyOf(setAside);
    }
}
