package dev.wirewatch.rules;

import dev.wirewatch.match.Span;
import dev.wirewatch.message.Severity;
import java.util.List;

/**
 * A rule matched a news item.
 *
 * @param rule the rule
 * @param severity its severity on this item: the highest that holds
 * @param kinds the names of its kinds that hold on this item, in the order that the rule gives them
 * @param parties whom the item names in the sentences of the evidence, each once, in the order of the text; at most
 *     {@link NearbyParties#MOST}
 * @param packVersion which publication of the rule's pack it was; 0 where the pack was not published
 * @param spans its evidence in the fields of the item, as {@link ItemDocument} gives them, sorted, one or more
 */
public record RuleMatch(
        Rule rule,
        Severity severity,
        List<String> kinds,
        List<PartyMention> parties,
        int packVersion,
        List<Span> spans) {
    public RuleMatch {
        kinds = List.copyOf(kinds);
        parties = List.copyOf(parties);
        spans = List.copyOf(spans);
    }
}
