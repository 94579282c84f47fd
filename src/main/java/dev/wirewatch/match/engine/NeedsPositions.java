package dev.wirewatch.match.engine;

import dev.wirewatch.query.Query;

/** Tells the queries that the presence of features decides from those for which one must look where things stand. */
final class NeedsPositions {

    private NeedsPositions() {}

    /** Tells whether presence alone decides the query. */
    static boolean none(Query query) {
        return !isPlaced(query) && query.children().stream().allMatch(NeedsPositions::none);
    }

    private static boolean isPlaced(Query query) {
        return query instanceof Query.Exact
                || query instanceof Query.Near
                || query instanceof Query.NotNear
                || query instanceof Query.Within
                || query instanceof Query.First
                || query instanceof Query.AtLeast
                || query instanceof Query.InScope
                || (query instanceof Query.Phrase phrase && !phrase.isPlain());
    }
}
