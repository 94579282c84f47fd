package dev.wirewatch.cli;

import dev.wirewatch.match.Document;
import dev.wirewatch.match.Matches;
import dev.wirewatch.match.Span;
import dev.wirewatch.match.engine.CompiledMatcher;
import dev.wirewatch.rules.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to tell of a rule that is too dear to explain on an item: the answer of the matcher that the service has.
 *
 * @param matches whether it matches; empty where it was set aside, so that this is not known
 * @param places its evidence, where it matches
 */
record BareVerdict(Optional<Boolean> matches, List<Span> places) {

    BareVerdict {
        places = List.copyOf(places);
    }

    static BareVerdict of(Rule rule, Document document) {
        Matches answer =
                CompiledMatcher.compile(Map.of(rule.id(), rule.query())).match(document);
        List<Span> places = answer.matches().stream()
                .flatMap(match -> match.spans().stream())
                .toList();
        return new BareVerdict(
                answer.setAside().isEmpty() ? Optional.of(!answer.matches().isEmpty()) : Optional.empty(), places);
    }
}
