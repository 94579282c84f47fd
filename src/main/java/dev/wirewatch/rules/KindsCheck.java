package dev.wirewatch.rules;

import static java.util.stream.Collectors.joining;

import dev.wirewatch.query.QueryText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds the kinds of a rule that hold on an example against those that the example expects.
 *
 * @param rule the rule, which matches the example
 * @param example the example
 * @param found the names of the kinds that hold on it, in the order that the rule gives them
 */
record KindsCheck(Rule rule, Example example, List<String> found) {

    /** Gives what is wrong, if anything is; an order is not. */
    Optional<Problem> check(ExpectedKinds expected) {
        if (Set.copyOf(expected.names()).equals(Set.copyOf(found))) {
            return Optional.empty();
        }
        String message = "rule `" + rule.id() + "` must have " + named(expected.names(), "no kind")
                + " in this example and has " + named(found, "none");
        return Optional.of(new Problem(expected.location(), message, why(expected.names())));
    }

    private static String named(List<String> names, String none) {
        String listed = names.stream().map(name -> "`" + name + "`").collect(joining(", "));
        return switch (names.size()) {
            case 0 -> none;
            case 1 -> "the kind " + listed;
            default -> "the kinds " + listed;
        };
    }

    private String why(List<String> expected) {
        ExampleHint hint = new ExampleHint(example.document());
        return rule.kinds().stream()
                .filter(kind -> expected.contains(kind.name()) != found.contains(kind.name()))
                .flatMap(kind -> found.contains(kind.name()) ? Stream.of(holds(kind, hint)) : lack(kind, hint))
                .collect(joining(". "));
    }

    private static String holds(Kind kind, ExampleHint hint) {
        return "`" + kind.name() + "` "
                + kind.condition()
                        .map(Condition::when)
                        .map(when -> hint.evidence(when)
                                .map(words -> "holds through " + words)
                                .orElseGet(() -> "holds: " + QueryText.of(when)))
                        .orElse("always holds");
    }

    private static Stream<String> lack(Kind kind, ExampleHint hint) {
        return kind.condition().map(Condition::when).flatMap(hint::lack).stream()
                .map(clauses -> "`" + kind.name() + "` lacks: " + clauses);
    }
}
