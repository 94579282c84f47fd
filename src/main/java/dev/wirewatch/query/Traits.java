package dev.wirewatch.query;

import java.util.List;
import java.util.Optional;

/** What a query is made of, macros looked into. */
final class Traits {

    private Traits() {}

    /** Tells whether the query has places in a text, so that NEAR and ATLEAST can take it. */
    static boolean hasPlaces(Query query) {
        return switch (query.kind()) {
            case WORD, WILDCARD, INFLECTED, EXACT, PHRASE, LIST, NEAR, NOT_NEAR -> true;
            case OR, MACRO -> query.children().stream().allMatch(Traits::hasPlaces);
            case AND, NOT, SOME_OF, WITHIN, FIRST, AT_LEAST, IN_SCOPE, VALUE, URGENCY -> false;
        };
    }

    /** The first part that names a field or the urgency; where it lies in a macro, the macro. */
    static Optional<Query> field(Query query) {
        return switch (query.kind()) {
            case IN_SCOPE, VALUE, URGENCY -> Optional.of(query);
            case MACRO -> fieldInside(query).map(found -> query);
            case WORD, WILDCARD, INFLECTED, EXACT, PHRASE, LIST -> Optional.empty();
            case AND, OR, NOT, SOME_OF, NEAR, NOT_NEAR, WITHIN, FIRST, AT_LEAST -> fieldInside(query);
        };
    }

    private static Optional<Query> fieldInside(Query query) {
        return query.children().stream()
                .map(Traits::field)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** How many words, phrases and values it has, lists and macros in full; one for what could not be read. */
    static int clauses(Query query) {
        List<Query> children = query.children();
        return children.isEmpty()
                ? 1
                : children.stream().mapToInt(Traits::clauses).sum();
    }
}
