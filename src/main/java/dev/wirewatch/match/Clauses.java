package dev.wirewatch.match;

import dev.wirewatch.query.Query;
import java.util.List;
import java.util.stream.Stream;

/** Finds the clauses that decide an explanation. */
final class Clauses {

    private Clauses() {}

    /** A small set of false clauses of a false explanation that would make it true; not always the smallest. */
    static List<Clause> missing(Explanation whole) {
        List<Explanation> parts = whole.parts();
        return switch (whole.query().kind()) {
            case AND, NEAR -> orItself(whole, new Choice(whole).of(parts.size()));
            case OR -> orItself(whole, new Choice(whole).of(1));
            case SOME_OF -> orItself(whole, new Choice(whole).of(((Query.SomeOf) whole.query()).count()));
            case NOT -> orItself(whole, tooMuch(parts.get(0)));
            case NOT_NEAR, MACRO, WITHIN -> orItself(whole, parts.get(0).missing());
            case IN_SCOPE, FIRST ->
                orItself(whole, under(whole.query(), parts.get(0).missing()));
            case WORD, WILDCARD, INFLECTED, EXACT, PHRASE, LIST, AT_LEAST, VALUE, URGENCY -> List.of(itself(whole));
        };
    }

    /** What would make a true explanation false, where that is a NOT and so what its child lacks; else nothing. */
    private static List<Clause> tooMuch(Explanation part) {
        return switch (part.query().kind()) {
            case NOT -> part.parts().get(0).missing();
            case MACRO -> tooMuch(part.parts().get(0));
            case IN_SCOPE, FIRST -> under(part.query(), tooMuch(part.parts().get(0)));
            case WORD, WILDCARD, INFLECTED, EXACT, PHRASE, LIST, VALUE, URGENCY -> List.of();
            case AND, OR, SOME_OF, NEAR, NOT_NEAR, WITHIN, AT_LEAST -> List.of();
        };
    }

    /** The clauses where an operator looks that narrows its child to a field or to first words. */
    private static List<Clause> under(Query narrowing, List<Clause> clauses) {
        return clauses.stream().map(clause -> clause.under(narrowing)).toList();
    }

    private static Clause itself(Explanation whole) {
        return new Clause(whole.query(), whole);
    }

    /** Where all operands are true and the whole is not, the whole is what is missing. */
    private static List<Clause> orItself(Explanation whole, List<Clause> ofParts) {
        return ofParts.isEmpty() ? List.of(itself(whole)) : ofParts;
    }

    /** The true clauses of a true explanation that give evidence. */
    static Stream<Clause> reasons(Explanation whole) {
        return switch (whole.query().kind()) {
            case AND, OR, SOME_OF, MACRO -> reasonsOfParts(whole);
            case IN_SCOPE -> reasonsOfParts(whole).map(reason -> reason.under(whole.query()));
            case NOT -> Stream.of();
            case WORD, WILDCARD, INFLECTED, EXACT, PHRASE, LIST, VALUE, URGENCY -> Stream.of(itself(whole));
            case NEAR, NOT_NEAR, WITHIN, FIRST, AT_LEAST -> Stream.of(itself(whole));
        };
    }

    private static Stream<Clause> reasonsOfParts(Explanation whole) {
        return whole.parts().stream().filter(Explanation::matches).flatMap(Clauses::reasons);
    }
}
