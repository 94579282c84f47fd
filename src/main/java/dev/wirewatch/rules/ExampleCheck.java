package dev.wirewatch.rules;

import dev.wirewatch.match.Clause;
import dev.wirewatch.match.Document;
import dev.wirewatch.match.Explanation;
import dev.wirewatch.match.Match;
import dev.wirewatch.match.Matcher;
import dev.wirewatch.match.Matches;
import dev.wirewatch.match.Span;
import dev.wirewatch.match.engine.CompiledMatcher;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs the examples of rules. */
public final class ExampleCheck {

    /** Steps that the hint of one example may take, some tens of milliseconds: a pack may have thousands. */
    private static final int STEPS = 100_000;

    private ExampleCheck() {}

    /**
     * Matches each rule with its own examples.
     *
     * @param rules the rules
     * @return a problem for each example that should match and does not, or the reverse; in the order of the rules
     */
    public static List<Problem> check(Collection<Rule> rules) {
        return rules.stream().flatMap(rule -> check(rule).stream()).toList();
    }

    /**
     * Matches one rule with its examples.
     *
     * @param rule the rule
     * @return a problem for each example that should match and does not, or the reverse, in their order
     */
    public static List<Problem> check(Rule rule) {
        Matcher matcher = CompiledMatcher.compile(Map.of(rule.id(), rule.query()));
        return rule.examples().stream()
                .map(example -> check(rule, example, matcher))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Gives what is wrong with one example, as a matcher of the rule alone decides. */
    static Optional<Problem> check(Rule rule, Example example, Matcher matcher) {
        Document document = example.document();
        Matches found = matcher.match(document);
        if (!found.setAside().isEmpty()) {
            String message = "rule `" + rule.id() + "` is too dear for this example";
            return Optional.of(
                    new Problem(example.location(), message, "make its query cheaper, or the example shorter"));
        }
        List<Match> matches = found.matches();
        if (matches.isEmpty() != example.matches()) {
            return Optional.empty();
        }
        String expected = example.matches() ? " must match this example and does not" : " must not match this example";
        String hint =
                matches.isEmpty() ? lack(rule, document) : "it matches through " + evidence(matches.get(0), document);
        return Optional.of(new Problem(example.location(), "rule `" + rule.id() + "`" + expected, hint));
    }

    /** What the example lacks; nothing where that is too dear to tell. */
    private static String lack(Rule rule, Document document) {
        return Explanation.within(STEPS, rule.query(), document)
                .map(explanation -> explanation.missing().stream()
                        .map(clause -> lacking(clause, document))
                        .collect(Collectors.joining("; ", "missing: ", "")))
                .orElse("");
    }

    private static String lacking(Clause clause, Document document) {
        String text = clause.text(whole -> whole);
        return NearNote.of(clause.explanation(), place -> place(place, document))
                .map(note -> text + " (" + note + ")")
                .orElse(text);
    }

    private static String place(Span place, Document document) {
        return place.field().label() + ":" + place.start() + "-" + place.end() + " \"" + place.text(document) + "\"";
    }

    private static String evidence(Match match, Document document) {
        return match.spans().stream()
                .map(span -> "`" + span.text(document) + "`")
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
