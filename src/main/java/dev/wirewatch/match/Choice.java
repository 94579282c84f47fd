package dev.wirewatch.match;

import dev.wirewatch.query.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Chooses of a clause's false parts those that lack least; where more lack as little as are needed, any of them. */
final class Choice {

    private final Explanation whole;
    private final List<Lack> lacks;

    /** What one part lacks. */
    private record Lack(Explanation part, List<Clause> clauses) {

        int cost() {
            return clauses.stream().mapToInt(Clause::cost).sum();
        }

        boolean isNoneThere() {
            return !hasPlaces(part);
        }

        /** What the part lacks as alternatives: a choice of one among them is taken apart. */
        Stream<Query> alternatives() {
            List<Query> queries = clauses.stream().map(Clause::query).toList();
            if (queries.size() > 1) {
                return Stream.of(new Query.And(queries));
            }
            return queries.get(0) instanceof Query.Or or ? or.children().stream() : queries.stream();
        }
    }

    Choice(Explanation whole) {
        this.whole = whole;
        lacks = whole.parts().stream()
                .filter(part -> !part.matches())
                .map(part -> new Lack(part, part.missing()))
                .sorted(Comparator.comparingInt(Lack::cost).thenComparing(Lack::isNoneThere))
                .toList();
    }

    /** What would make so many of the parts true. */
    List<Clause> of(int count) {
        int needed = Math.max(0, count - (whole.parts().size() - lacks.size()));
        if (needed == 0 || needed >= lacks.size()) {
            return joined(lacks.stream().limit(needed));
        }
        int cost = lacks.get(needed - 1).cost();
        List<Lack> equal = lacks.stream().filter(lack -> lack.cost() == cost).toList();
        List<Lack> cheaper = lacks.stream().filter(lack -> lack.cost() < cost).toList();
        int open = needed - cheaper.size();
        List<Clause> clauses = new ArrayList<>(joined(cheaper.stream()));
        clauses.addAll(open == 1 ? anyOf(equal) : someOf(open, equal));
        return clauses;
    }

    private List<Clause> anyOf(List<Lack> equal) {
        List<Query> alternatives =
                equal.stream().flatMap(Lack::alternatives).distinct().toList();
        return alternatives.size() == 1
                ? equal.get(0).clauses()
                : List.of(new Clause(new Query.Or(alternatives), whole));
    }

    private List<Clause> someOf(int count, List<Lack> equal) {
        List<Query> alternatives = equal.stream().map(Choice::query).distinct().toList();
        return count >= equal.size() || alternatives.size() < equal.size()
                ? joined(equal.stream().limit(count))
                : List.of(new Clause(new Query.SomeOf(count, alternatives), whole));
    }

    private static Query query(Lack lack) {
        List<Query> queries = lack.clauses().stream().map(Clause::query).toList();
        return queries.size() == 1 ? queries.get(0) : new Query.And(queries);
    }

    /** All of them, each clause once, in the order of the query. */
    private List<Clause> joined(Stream<Lack> some) {
        Map<Query, Clause> joined = new LinkedHashMap<>();
        some.sorted(Comparator.comparingInt(lack -> whole.parts().indexOf(lack.part())))
                .flatMap(lack -> lack.clauses().stream())
                .forEach(clause -> joined.putIfAbsent(clause.query(), clause));
        return List.copyOf(joined.values());
    }

    private static boolean hasPlaces(Explanation whole) {
        return !whole.places().isEmpty() || whole.parts().stream().anyMatch(Choice::hasPlaces);
    }
}
