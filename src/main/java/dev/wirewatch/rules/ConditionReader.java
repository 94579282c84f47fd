package dev.wirewatch.rules;

import dev.wirewatch.query.JoinedQuery;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.QueryParser;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads the conditions of one rule.
 *
 * @param query what the rule looks for
 */
record ConditionReader(Query query, QueryParser queries, Problems problems) {

    /** Gives the condition; nothing where problems tell what is wrong. */
    Optional<Condition> read(ScalarNode text) {
        Optional<Query> when = QueryReader.read(text, queries::parsePart, problems);
        return when.map(condition -> new Condition(text.getValue().strip(), condition, joined(text, condition)));
    }

    private Query joined(ScalarNode text, Query when) {
        Query joined = JoinedQuery.and(query, when);
        JoinedQuery.tooLarge("the query with this condition", joined)
                .ifPresent(refusal -> problems.add(text, refusal.message(), refusal.hint()));
        return joined;
    }
}
