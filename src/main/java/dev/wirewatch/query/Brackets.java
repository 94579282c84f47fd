package dev.wirewatch.query;

/**
 * Counts the brackets of a query, those in its macros too. They bound how deep a tree can be, and so how deep everything
 * that walks one recurses: between two brackets lie a few operators at most.
 */
final class Brackets {

    private Brackets() {}

    /** How many lie within each other where the query is written with none too many; a macro counts as one. */
    static int depth(Query query) {
        int inside = query.children().stream()
                .mapToInt(child -> depth(child) + (areNeeded(query, child) ? 1 : 0))
                .max()
                .orElse(0);
        return inside + (hasOwn(query) ? 1 : 0);
    }

    private static boolean hasOwn(Query query) {
        return query instanceof Query.SomeOf
                || query instanceof Query.Within
                || query instanceof Query.First
                || query instanceof Query.AtLeast
                || query instanceof Query.Macro;
    }

    private static boolean areNeeded(Query parent, Query child) {
        if (hasOwn(parent)) {
            return false;
        }
        if (isJoined(child)) {
            return true;
        }
        boolean near = child instanceof Query.Near || child instanceof Query.NotNear;
        return parent instanceof Query.Not
                ? child instanceof Query.Not
                : !isJoined(parent) && (near || child instanceof Query.Not);
    }

    private static boolean isJoined(Query query) {
        return query instanceof Query.And || query instanceof Query.Or;
    }
}
