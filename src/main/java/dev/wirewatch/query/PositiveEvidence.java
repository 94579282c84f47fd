package dev.wirewatch.query;

import dev.wirewatch.query.Query.First;
import dev.wirewatch.query.Query.InScope;
import dev.wirewatch.query.Query.Macro;
import dev.wirewatch.query.Query.Not;
import dev.wirewatch.query.Query.SomeOf;
import dev.wirewatch.query.Query.Urgency;
import dev.wirewatch.query.Query.Within;
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
        if (query instanceof Not || query instanceof Urgency) {
            return Optional.of(query);
        }
        if (query instanceof Query.And) {
            return anyOf(query.children(), query.children().size());
        }
        if (query instanceof Query.Or) {
            return anyOf(query.children(), 1);
        }
        if (query instanceof SomeOf some) {
            return anyOf(some.children(), some.count());
        }
        if (query instanceof Macro) {
            return anyOf(query.children(), 1).map(found -> query);
        }
        boolean looksOn = query instanceof Within || query instanceof First || query instanceof InScope;
        return looksOn ? anyOf(query.children(), 1) : Optional.empty();
    }

    private static Optional<Query> anyOf(List<Query> children, int needed) {
        List<Query> bare = children.stream()
                .map(PositiveEvidence::bare)
                .flatMap(Optional::stream)
                .toList();
        return bare.isEmpty() || bare.size() < needed ? Optional.empty() : Optional.of(bare.get(0));
    }
}
