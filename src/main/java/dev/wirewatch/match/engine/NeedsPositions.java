package dev.wirewatch.match.engine;

import dev.wirewatch.query.Query;

/** Tells the queries that the presence of features decides from those for which one must look where things stand. */
final class NeedsPositions {

    private NeedsPositions() {}

    /** Tells whether presence alone decides the query. */
    static boolean none(Query query) {
        return switch (query.kind()) {
            case WORD, WILDCARD, INFLECTED, VALUE, URGENCY -> true;
            case PHRASE -> ((Query.Phrase) query).isPlain();
            case LIST, MACRO, AND, OR, NOT, SOME_OF -> query.children().stream().allMatch(NeedsPositions::none);
            case EXACT, NEAR, NOT_NEAR, WITHIN, FIRST, AT_LEAST, IN_SCOPE -> false;
        };
    }
}
