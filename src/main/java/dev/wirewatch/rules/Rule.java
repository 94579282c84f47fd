package dev.wirewatch.rules;

import dev.wirewatch.message.Severity;
import dev.wirewatch.query.Query;
import java.util.List;
import java.util.Map;

/**
 * What a desk watches for.
 *
 * @param id unique in the rule set: lower-case letters, digits and hyphens, at most {@link PackLimits#NAME}
 * @param title what the rule watches for, for people
 * @param pack the name of the pack that holds the rule
 * @param category the category whose topic the alerts go to, spelled like an id
 * @param severity how much its alerts matter; never UNKNOWN
 * @param status whether it is live
 * @param subjects subject codes that its alerts carry, such as {@code medtop:20000642}; may be empty
 * @param queryText the query as written
 * @param query what the rule looks for: the query, and none of the rule's exceptions
 * @param examples what it must and must not match, as the pack gives them; at least one of each
 * @param location where the pack gives the rule
 */
public record Rule(
        String id,
        String title,
        String pack,
        String category,
        Severity severity,
        RuleStatus status,
        List<String> subjects,
        String queryText,
        Query query,
        List<Example> examples,
        Location location) {
    public Rule {
        subjects = List.copyOf(subjects);
        examples = List.copyOf(examples);
    }

    /**
     * What a matcher is to look for.
     *
     * @return the query by the rule's id; nothing for a rule that is retired
     */
    Map<String, Query> queries() {
        return status == RuleStatus.RETIRED ? Map.of() : Map.of(id, query);
    }
}
