package dev.wirewatch.match;

import dev.wirewatch.query.Query;
import java.util.List;
import java.util.Map;

/**
 * Tells what {@link Explanation} tells, so that it can be held against other matchers.
 *
 * @param queries the queries by their rules' ids; matches come in this map's order
 */
public record ExplainingMatcher(Map<String, Query> queries) implements Matcher {

    @Override
    public Matches match(Document document) {
        List<Match> matches = queries.entrySet().stream()
                .flatMap(rule -> Explanation.within(Long.MAX_VALUE, rule.getValue(), document).stream()
                        .filter(Explanation::matches)
                        .map(explanation -> new Match(rule.getKey(), explanation.places())))
                .toList();
        return new Matches(matches, List.of());
    }
}
