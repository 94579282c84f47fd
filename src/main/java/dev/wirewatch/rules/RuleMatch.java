package dev.wirewatch.rules;

import dev.wirewatch.match.Span;
import dev.wirewatch.message.Severity;
import java.util.List;

/**
 * A rule matched a news item.
 *
 * @param rule the rule
 * @param severity its severity on this item: the highest that holds
 * @param spans its evidence in the fields of the item, as {@link ItemDocument} gives them, sorted, one or more
 */
public record RuleMatch(Rule rule, Severity severity, List<Span> spans) {
    public RuleMatch {
        spans = List.copyOf(spans);
    }
}
