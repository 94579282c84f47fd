package dev.wirewatch.rules;

import dev.wirewatch.match.Matcher;
import dev.wirewatch.match.Matches;
import java.util.List;

/** Rule sets of which some rules are set aside with every item, for tests. */
public final class RulesSetAside {

    private RulesSetAside() {}

    /** The rules of one pack, some of them set aside. */
    public static RuleSet of(String pack, String... setAside) {
        try {
            return RuleSet.of(List.of(PackReader.read("pack.yml", pack)), matcher -> without(matcher, setAside));
        } catch (InvalidRulesException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A matcher that sets some of the rules aside. */
    static Matcher without(Matcher matcher, String... setAside) {
        List<String> ids = List.of(setAside);
        return document -> new Matches(
                matcher.match(document).matches().stream()
                        .filter(match -> !ids.contains(match.ruleId()))
                        .toList(),
                ids);
    }
}
