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
        return switch (query.kind()) {
            case SOME_OF, WITHIN, FIRST, AT_LEAST, MACRO -> true;
            case WORD, WILDCARD, INFLECTED, EXACT, PHRASE, LIST, VALUE, URGENCY -> false;
            case AND, OR, NOT, NEAR, NOT_NEAR, IN_SCOPE -> false;
        };
    }

    private static boolean areNeeded(Query parent, Query child) {
        return switch (child.kind()) {
            case AND, OR -> !hasOwn(parent);
            case NOT -> parent instanceof Query.Not || takesOperands(parent);
            case NEAR, NOT_NEAR -> takesOperands(parent);
            case WORD, WILDCARD, INFLECTED, EXACT, PHRASE, LIST, VALUE, URGENCY -> false;
            case SOME_OF, WITHIN, FIRST, AT_LEAST, IN_SCOPE, MACRO -> false;
        };
    }

    /** Tells what binds closer than NOT and NEAR. */
    private static boolean takesOperands(Query query) {
        return switch (query.kind()) {
            case NEAR, NOT_NEAR, IN_SCOPE -> true;
            case WORD, WILDCARD, INFLECTED, EXACT, PHRASE, LIST, VALUE, URGENCY -> false;
            case AND, OR, NOT, SOME_OF, WITHIN, FIRST, AT_LEAST, MACRO -> false;
        };
    }
}
