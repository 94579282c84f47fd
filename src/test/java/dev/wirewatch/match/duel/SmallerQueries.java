package dev.wirewatch.match.duel;

import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a query a little smaller in every way: a child for the whole, a child or a part less, a smaller number. */
final class SmallerQueries {

    private SmallerQueries() {}

    /** Smaller queries that the language allows, the smallest first. */
    static Stream<Query> of(Query query) {
        return steps(query).filter(WellFormed::isQuery);
    }

    private static Stream<Query> steps(Query query) {
        return Stream.of(query.children().stream(), oneLess(query), smallerNumber(query), smallerChild(query))
                .flatMap(steps -> steps);
    }

    private static Stream<Query> oneLess(Query query) {
        if (query instanceof Query.Phrase phrase) {
            return less(phrase.parts()).stream().map(SmallerQueries::phrase);
        }
        boolean list = query instanceof Query.And
                || query instanceof Query.Or
                || query instanceof Query.SomeOf
                || query instanceof Query.NamedList;
        int fewest = query instanceof Query.NamedList ? 1 : 2;
        return list && query.children().size() > fewest
                ? less(query.children()).stream().map(children -> WithChildren.of(query, children))
                : Stream.empty();
    }

    private static Query phrase(List<Part> parts) {
        return parts.size() == 1 ? parts.get(0) : new Query.Phrase(parts);
    }

    /** The list without each of its elements in turn. */
    private static <T> List<List<T>> less(List<T> all) {
        return IntStream.range(0, all.size())
                .mapToObj(gone -> {
                    List<T> rest = new ArrayList<>(all);
                    rest.remove(gone);
                    return rest;
                })
                .toList();
    }

    private static Stream<Query> smallerNumber(Query query) {
        if (query instanceof Query.Near near) {
            return below(near.distance())
                    .map(distance -> new Query.Near(distance, near.ordered(), near.left(), near.right()));
        }
        if (query instanceof Query.NotNear notNear) {
            return below(notNear.distance())
                    .map(distance -> new Query.NotNear(distance, notNear.left(), notNear.right()));
        }
        if (query instanceof Query.First first) {
            return below(first.count() - 1).map(count -> new Query.First(count + 1, first.child()));
        }
        if (query instanceof Query.AtLeast atLeast) {
            return below(atLeast.count() - 1).map(count -> new Query.AtLeast(count + 1, atLeast.child()));
        }
        return Stream.empty();
    }

    private static Stream<Integer> below(int number) {
        return Stream.of(0, number / 2, number - 1)
                .filter(smaller -> smaller >= 0 && smaller < number)
                .distinct();
    }

    private static Stream<Query> smallerChild(Query query) {
        return IntStream.range(0, query.children().size()).boxed().flatMap(changed -> steps(
                        query.children().get(changed))
                .filter(child -> !(query instanceof Query.NamedList) || child instanceof Query.Leaf)
                .map(child -> {
                    List<Query> children = new ArrayList<>(query.children());
                    children.set(changed, child);
                    return WithChildren.of(query, children);
                }));
    }
}
