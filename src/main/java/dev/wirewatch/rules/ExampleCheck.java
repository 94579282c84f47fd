package dev.wirewatch.rules;

import dev.wirewatch.match.Match;
import dev.wirewatch.match.Matcher;
import dev.wirewatch.match.Matches;
import dev.wirewatch.match.engine.CompiledMatcher;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the examples of rules. */
public final class ExampleCheck {

    private ExampleCheck() {}

    /**
     * Matches each rule with its own examples.
     *
     * @param rules the rules
     * @return a problem for each example that should match and does not, or the reverse, or on which other kinds hold than
     *     it expects; in the order of the rules
     */
    public static List<Problem> check(Collection<Rule> rules) {
        return rules.stream().flatMap(rule -> check(rule).stream()).toList();
    }

    /**
     * Matches one rule with its examples.
     *
     * @param rule the rule
     * @return a problem for each example that should match and does not, or the reverse, or on which other kinds hold than
     *     it expects; in their order
     */
    public static List<Problem> check(Rule rule) {
        Matcher matcher = CompiledMatcher.compile(rule.queries());
        return rule.examples().stream()
                .map(example -> check(rule, example, matcher))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Gives what is wrong with one example, as a matcher of the rule alone decides. */
    static Optional<Problem> check(Rule rule, Example example, Matcher matcher) {
        Matches found = matcher.match(example.document());
        if (!found.setAside().isEmpty()) {
            String message = "rule `" + rule.id() + "` is too dear for this example";
            return Optional.of(
                    new Problem(example.location(), message, "make its query cheaper, or the example shorter"));
        }
        Optional<Match> match = found.matches().stream()
                .filter(one -> one.ruleId().equals(rule.id()))
                .findFirst();
        return match.isPresent() == example.matches()
                ? example.kinds().flatMap(new KindsCheck(rule, example, kinds(rule, found))::check)
                : Optional.of(wrong(rule, example, match));
    }

    private static List<String> kinds(Rule rule, Matches found) {
        Set<String> matched = found.matches().stream().map(Match::ruleId).collect(Collectors.toSet());
        return rule.kinds(matched::contains).stream().map(Kind::name).toList();
    }

    private static Problem wrong(Rule rule, Example example, Optional<Match> match) {
        ExampleHint hint = new ExampleHint(example.document());
        String expected = example.matches() ? " must match this example and does not" : " must not match this example";
        String why = match.map(found -> "it matches through " + hint.evidence(found.spans()))
                .or(() -> hint.lack(rule.query()).map(clauses -> "missing: " + clauses))
                .orElse("");
        return new Problem(example.location(), "rule `" + rule.id() + "`" + expected, why);
    }
}
