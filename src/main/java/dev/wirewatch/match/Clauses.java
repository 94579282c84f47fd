package dev.wirewatch.match;

import dev.wirewatch.query.Query;
import java.util.List;
import java.util.stream.Stream;

/** Finds the clauses that decide an explanation. */
final class Clauses {

    private Clauses() {}

    /** The fewest false clauses of a false explanation that would make it true. */
    static List<Clause> missing(Explanation whole) {
        if (whole.query() instanceof Query.And || whole.query() instanceof Query.Near) {
            return orItself(whole, new Choice(whole).of(whole.parts().size()));
        }
        if (whole.query() instanceof Query.Or) {
            return orItself(whole, new Choice(whole).of(1));
        }
        if (whole.query() instanceof Query.SomeOf someOf) {
            return orItself(whole, new Choice(whole).of(someOf.count()));
        }
        if (whole.query() instanceof Query.Not) {
            return orItself(whole, tooMuch(whole.parts().get(0)));
        }
        if (whole.query() instanceof Query.NotNear || isTransparent(whole.query())) {
            return orItself(whole, under(whole.query(), whole.parts().get(0).missing()));
        }
        return List.of(itself(whole));
    }

    private static boolean isTransparent(Query query) {
        return query instanceof Query.Macro || query instanceof Query.Within || isNarrowing(query);
    }

    private static boolean isNarrowing(Query query) {
        return query instanceof Query.InScope || query instanceof Query.First;
    }

    /** What would make a true explanation false, where that is a NOT and so what its child lacks; else nothing. */
    private static List<Clause> tooMuch(Explanation part) {
        if (part.query() instanceof Query.Not) {
            return part.parts().get(0).missing();
        }
        return part.query() instanceof Query.Macro || isNarrowing(part.query())
                ? under(part.query(), tooMuch(part.parts().get(0)))
                : List.of();
    }

    private static List<Clause> under(Query query, List<Clause> clauses) {
        return isNarrowing(query)
                ? clauses.stream().map(clause -> clause.under(query)).toList()
                : clauses;
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
        if (joins(whole.query())) {
            Stream<Clause> reasons =
                    whole.parts().stream().filter(Explanation::matches).flatMap(Clauses::reasons);
            return isNarrowing(whole.query()) ? reasons.map(reason -> reason.under(whole.query())) : reasons;
        }
        return whole.query() instanceof Query.Not ? Stream.of() : Stream.of(itself(whole));
    }

    private static boolean joins(Query query) {
        return query instanceof Query.And
                || query instanceof Query.Or
                || query instanceof Query.SomeOf
                || query instanceof Query.Macro
                || query instanceof Query.InScope;
    }
}
