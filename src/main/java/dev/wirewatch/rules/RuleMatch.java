package dev.wirewatch.rules;

import dev.wirewatch.match.Span;
import java.util.List;

/**
 * A rule matched a news item.
 *
 * @param rule the rule
 * @param spans its evidence in the item's fields, sorted, one or more
 */
public record RuleMatch(Rule rule, List<Span> spans) {
    public RuleMatch {
        spans = List.copyOf(spans);
    }
}
