package dev.wirewatch.cli;

import dev.wirewatch.match.Document;
import dev.wirewatch.match.Match;
import dev.wirewatch.match.Matches;
import dev.wirewatch.match.Span;
import dev.wirewatch.match.engine.CompiledMatcher;
import dev.wirewatch.message.Severity;
import dev.wirewatch.rules.Kind;
import dev.wirewatch.rules.Raise;
import dev.wirewatch.rules.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The answer of the matcher that the service has: what an explanation cannot tell, and all that there is of a rule that is
 * too dear to explain on an item.
 *
 * @param matches whether the rule matches; empty where it was set aside, so that this is not known
 * @param places its evidence, where it matches
 * @param severity its severity, which is its own where it does not match
 * @param raises the conditions that hold and raise that, where it matches
 * @param kinds its kinds that hold, where it matches
 */
record BareVerdict(
        Optional<Boolean> matches, List<Span> places, Severity severity, List<Raise> raises, List<Kind> kinds) {

    BareVerdict {
        places = List.copyOf(places);
        raises = List.copyOf(raises);
        kinds = List.copyOf(kinds);
    }

    static BareVerdict of(Rule rule, Document document) {
        Matches answer = CompiledMatcher.compile(rule.queries()).match(document);
        if (answer.setAside().contains(rule.id())) {
            return new BareVerdict(Optional.empty(), List.of(), rule.severity(), List.of(), List.of());
        }
        Set<String> matched = answer.matches().stream().map(Match::ruleId).collect(Collectors.toSet());
        List<Span> places = answer.matches().stream()
                .filter(match -> match.ruleId().equals(rule.id()))
                .flatMap(match -> match.spans().stream())
                .toList();
        return new BareVerdict(
                Optional.of(matched.contains(rule.id())),
                places,
                rule.severity(matched::contains),
                rule.raisedBy(matched::contains),
                rule.kinds(matched::contains));
    }
}
