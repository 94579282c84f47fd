package dev.wirewatch.match.duel;

import dev.wirewatch.query.Query;

/** Tells which query trees the language allows, as {@link RandomQueries} makes them and as shrinking must leave them. */
final class WellFormed {

    private WellFormed() {}

    static boolean isQuery(Query query) {
        return isEvident(query, true);
    }

    private static boolean isEvident(Query query, boolean top) {
        if (query instanceof Query.And and) {
            return and.children().stream().anyMatch(child -> isEvident(child, top))
                    && and.children().stream().allMatch(child -> isBesideEvidence(child, top));
        }
        if (query instanceof Query.Or || query instanceof Query.SomeOf || query instanceof Query.Macro) {
            return query.children().stream().allMatch(child -> isEvident(child, top));
        }
        if (query instanceof Query.Within || query instanceof Query.First) {
            return isEvident(query.children().get(0), false);
        }
        if (query instanceof Query.InScope inScope) {
            return top && isEvident(inScope.child(), false);
        }
        if (query instanceof Query.AtLeast atLeast) {
            return hasPlaces(atLeast.child());
        }
        return query instanceof Query.Value ? top : hasPlaces(query);
    }

    private static boolean isBesideEvidence(Query query, boolean top) {
        if (query instanceof Query.Not not) {
            return isEvident(not.child(), top);
        }
        return query instanceof Query.Urgency ? top : isEvident(query, top);
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
