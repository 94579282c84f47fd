package dev.wirewatch.match.duel;

import dev.wirewatch.query.Query;
import dev.wirewatch.query.QueryText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules and a document on which two matchers differ.
 *
 * @param rules the rules by id
 * @param sample the document
 */
record DuelCase(Map<String, Query> rules, Sample sample) {

    /** Cases with one thing less, those that are much smaller first. */
    Stream<DuelCase> smaller() {
        return Stream.of(
                        fewerRules(),
                        sample.smaller().map(smaller -> new DuelCase(rules, smaller)),
                        rules.keySet().stream().flatMap(this::smallerRule))
                .flatMap(cases -> cases);
    }

    private Stream<DuelCase> fewerRules() {
        List<String> ids = new ArrayList<>(rules.keySet());
        return Stream.iterate(ids.size() / 2, size -> size > 0, size -> size / 2)
                .flatMap(size -> Stream.iterate(0, from -> from < ids.size(), from -> from + size)
                        .map(from -> without(ids.subList(from, Math.min(ids.size(), from + size)))));
    }

    private DuelCase without(List<String> ids) {
        Map<String, Query> rest = new LinkedHashMap<>(rules);
        rest.keySet().removeAll(ids);
        return new DuelCase(rest, sample);
    }

    private Stream<DuelCase> smallerRule(String id) {
        return SmallerQueries.of(rules.get(id)).map(query -> {
            Map<String, Query> changed = new LinkedHashMap<>(rules);
            changed.put(id, query);
            return new DuelCase(changed, sample);
        });
    }

    @Override
    public String toString() {
        return rules.entrySet().stream()
                .map(rule -> "rule " + rule.getKey() + ": " + QueryText.of(rule.getValue()) + "\n  " + rule.getValue())
                .collect(Collectors.joining("\n", "", "\ndocument:\n" + sample));
    }
}
