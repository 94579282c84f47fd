package dev.wirewatch.query;

import dev.wirewatch.query.Query.SomeOf;
import java.util.List;
import java.util.Optional;

/**
 * Finds what could make a query match with nothing to show for it: NOT, and a bound on the urgency. Such a query would
 * match nearly every item.
 */
final class PositiveEvidence {

    private PositiveEvidence() {}

    /** The first part that the query could match through alone; where it lies in a macro, the macro. */
    static Optional<Query> bare(Query query) {
        List<Query> children = query.children();
        return switch (query.kind()) {
            case NOT, URGENCY -> Optional.of(query);
            case AND -> anyOf(children, children.size());
            case OR, WITHIN, FIRST, IN_SCOPE -> anyOf(children, 1);
            case SOME_OF -> anyOf(children, ((SomeOf) query).count());
            case MACRO -> anyOf(children, 1).map(found -> query);
            case WORD, WILDCARD, INFLECTED, EXACT, PHRASE, LIST, VALUE -> Optional.empty();
            case NEAR, NOT_NEAR, AT_LEAST -> Optional.empty();
        };
    }

    private static Optional<Query> anyOf(List<Query> children, int needed) {
        List<Query> bare = children.stream()
                .map(PositiveEvidence::bare)
                .flatMap(Optional::stream)
                .toList();
        return bare.isEmpty() || bare.size() < needed ? Optional.empty() : Optional.of(bare.get(0));
    }
}
