package dev.wirewatch.match.duel;

import dev.wirewatch.query.Query;
import java.util.List;

/** Tells which query trees the language allows, as {@link RandomQueries} makes them and as shrinking must leave them. */
final class WellFormed {

    private WellFormed() {}

    static boolean isQuery(Query query) {
        return isBuilt(query, true) && !isBare(query);
    }

    /** Tells whether each operator has what it can take; at the top, fields and urgency may stand in it. */
    private static boolean isBuilt(Query query, boolean top) {
        if (query instanceof Query.And
                || query instanceof Query.Or
                || query instanceof Query.SomeOf
                || query instanceof Query.Not
                || query instanceof Query.Macro) {
            return query.children().stream().allMatch(child -> isBuilt(child, top));
        }
        if (query instanceof Query.Within || query instanceof Query.First) {
            return isBuilt(query.children().get(0), false);
        }
        if (query instanceof Query.InScope inScope) {
            return top && isBuilt(inScope.child(), false);
        }
        if (query instanceof Query.AtLeast atLeast) {
            return hasPlaces(atLeast.child());
        }
        boolean isField = query instanceof Query.Value || query instanceof Query.Urgency;
        return isField ? top : hasPlaces(query);
    }

    /** Tells whether the query could match through NOT or urgency alone. */
    private static boolean isBare(Query query) {
        List<Query> children = query.children();
        if (query instanceof Query.And) {
            return children.stream().allMatch(WellFormed::isBare);
        }
        if (query instanceof Query.SomeOf some) {
            return children.stream().filter(WellFormed::isBare).count() >= some.count();
        }
        return query instanceof Query.Not
                || query instanceof Query.Urgency
                || children.stream().anyMatch(WellFormed::isBare);
    }

    private static boolean hasPlaces(Query query) {
        if (query instanceof Query.Leaf) {
            return true;
        }
        boolean joins = query instanceof Query.NamedList
                || query instanceof Query.Macro
                || query instanceof Query.Or
                || query instanceof Query.Near
                || query instanceof Query.NotNear;
        return joins && query.children().stream().allMatch(WellFormed::hasPlaces);
    }
}
