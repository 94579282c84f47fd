package dev.wirewatch.rules;

import dev.wirewatch.match.Matcher;
import dev.wirewatch.match.Matches;
import dev.wirewatch.match.NaiveMatcher;
import dev.wirewatch.query.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rule sets of which some rules are set aside with every item, for tests. */
public final class RulesSetAside {

    private RulesSetAside() {}

    /** The rules of one pack, some of them set aside. */
    public static RuleSet of(String pack, String... setAside) {
        try {
            return RuleSet.of(List.of(PackReader.read("pack.yml", pack)), queries -> without(queries, setAside));
        } catch (InvalidRulesException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A matcher that sets some of the queries aside. */
    static Matcher without(Map<String, Query> queries, String... setAside) {
        Map<String, Query> decided = new LinkedHashMap<>(queries);
        List.of(setAside).forEach(decided::remove);
        Matcher naive = new NaiveMatcher(decided);
        return document -> new Matches(naive.match(document).matches(), List.of(setAside));
    }
}
