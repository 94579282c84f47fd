package dev.wirewatch.rules;

import dev.wirewatch.match.engine.CompiledMatcher;
import dev.wirewatch.message.Severity;
import dev.wirewatch.query.Implication;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds rules that alert for nothing that another one does not alert for: of the same category, live if they are, as
 * severe or more whatever raises them, that tells all their kinds and subjects, and with a query that is proved to match
 * whatever theirs does.
 */
final class CoveredRules {

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    /** Their order in the packs. */
    private final Map<String, Integer> ranks = new HashMap<>();

    private final CompiledMatcher matcher;

    private CoveredRules(Collection<Rule> all, CompiledMatcher matcher) {
        all.forEach(rule -> {
            ranks.put(rule.id(), rules.size());
            rules.put(rule.id(), rule);
        });
        this.matcher = matcher;
    }

    /**
     * The rule that covers each rule that one covers, by the latter's id. Of rules that match the same, the first covers.
     *
     * @param all the rules
     * @param matcher knows their queries by their ids
     */
    static Map<String, Rule> of(Collection<Rule> all, CompiledMatcher matcher) {
        CoveredRules search = new CoveredRules(all, matcher);
        Map<String, Rule> covered = new HashMap<>();
        for (Rule rule : all) {
            search.cover(rule).ifPresent(other -> covered.put(rule.id(), other));
        }
        return covered;
    }

    private Optional<Rule> cover(Rule rule) {
        return matchingWhatItMatches(rule).stream()
                .map(rules::get)
                .filter(other -> !other.id().equals(rule.id()))
                .filter(other -> other.category().equals(rule.category()))
                .filter(other -> other.status() == RuleStatus.ACTIVE || rule.status() == other.status())
                .filter(other -> other.severity().compareTo(highest(rule)) >= 0)
                .filter(other -> tellsAll(rule, other))
                .filter(other -> Implication.isProved(rule.query(), other.query()))
                .filter(other -> isFirstOf(rule, other))
                .findFirst();
    }

    private static boolean tellsAll(Rule less, Rule more) {
        return kinds(more).containsAll(kinds(less)) && more.subjects().containsAll(less.subjects());
    }

    private static Set<String> kinds(Rule rule) {
        return rule.kinds().stream().map(Kind::text).collect(Collectors.toSet());
    }

    /** The severity of the rule's alerts where all its conditions hold. */
    private static Severity highest(Rule rule) {
        return rule.severity(condition -> true);
    }

    /** Of two that cover each other, the first in the packs stays. */
    private boolean isFirstOf(Rule rule, Rule other) {
        boolean mutual = rule.status() == other.status()
                && tellsAll(other, rule)
                && rule.severity().compareTo(highest(other)) >= 0
                && Implication.isProved(other.query(), rule.query());
        return !mutual || ranks.get(other.id()) < ranks.get(rule.id());
    }

    /** The rules that match each example that the rule must match: the others need no proof. */
    private Set<String> matchingWhatItMatches(Rule rule) {
        List<Example> examples =
                rule.examples().stream().filter(Example::matches).toList();
        Set<String> matching =
                new LinkedHashSet<>(matcher.matchingIds(examples.get(0).document()));
        examples.stream()
                .skip(1)
                .forEach(example -> matching.retainAll(Set.copyOf(matcher.matchingIds(example.document()))));
        return matching;
    }
}
