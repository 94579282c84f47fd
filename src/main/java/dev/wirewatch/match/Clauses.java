package dev.wirewatch.match;

import dev.wirewatch.query.Query;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the clauses that decide an explanation. */
final class Clauses {

    private Clauses() {}

    /** The fewest false clauses of a false explanation that would make it true. */
    static List<Explanation> missing(Explanation whole) {
        List<Explanation> parts = whole.parts();
        if (whole.query() instanceof Query.And) {
            return missingOf(parts, parts.size());
        }
        if (whole.query() instanceof Query.Or or) {
            boolean words = or.children().stream().allMatch(Query.Leaf.class::isInstance);
            return words ? List.of(whole) : missingOf(parts, 1);
        }
        if (whole.query() instanceof Query.SomeOf someOf) {
            return missingOf(parts, someOf.count());
        }
        if (whole.query() instanceof Query.Near) {
            return orItself(whole, missingOf(parts, parts.size()));
        }
        if (whole.query() instanceof Query.NotNear || isTransparent(whole.query())) {
            return orItself(whole, parts.get(0).missing());
        }
        return List.of(whole);
    }

    private static boolean isTransparent(Query query) {
        return query instanceof Query.Macro
                || query instanceof Query.InScope
                || query instanceof Query.Within
                || query instanceof Query.First;
    }

    /**
     * What would make so many of the parts true: of those that are false, the ones that lack least, and of these the
     * ones that something is there of.
     */
    private static List<Explanation> missingOf(List<Explanation> parts, int count) {
        List<Explanation> wrong = parts.stream().filter(part -> !part.matches()).toList();
        List<List<Explanation>> lacks = wrong.stream().map(Explanation::missing).toList();
        int already = parts.size() - wrong.size();
        return IntStream.range(0, lacks.size())
                .boxed()
                .sorted(Comparator.<Integer, Integer>comparing(
                                index -> lacks.get(index).size())
                        .thenComparing(index -> !hasPlaces(wrong.get(index))))
                .limit(Math.max(0, count - already))
                .sorted()
                .flatMap(index -> lacks.get(index).stream())
                .distinct()
                .toList();
    }

    private static boolean hasPlaces(Explanation whole) {
        return !whole.places().isEmpty() || whole.parts().stream().anyMatch(Clauses::hasPlaces);
    }

    /** Where all operands are true and the whole is not, the whole is what is missing. */
    private static List<Explanation> orItself(Explanation whole, List<Explanation> ofParts) {
        return ofParts.isEmpty() ? List.of(whole) : ofParts;
    }

    /** The true clauses of a true explanation that give evidence. */
    static Stream<Explanation> reasons(Explanation whole) {
        if (joins(whole.query())) {
            return whole.parts().stream().filter(Explanation::matches).flatMap(Clauses::reasons);
        }
        return whole.query() instanceof Query.Not ? Stream.of() : Stream.of(whole);
    }

    private static boolean joins(Query query) {
        return query instanceof Query.And
                || query instanceof Query.Or
                || query instanceof Query.SomeOf
                || query instanceof Query.Macro
                || query instanceof Query.InScope;
    }
}
