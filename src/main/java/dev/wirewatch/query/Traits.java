package dev.wirewatch.query;

import dev.wirewatch.query.Query.InScope;
import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.Query.Macro;
import dev.wirewatch.query.Query.NamedList;
import dev.wirewatch.query.Query.Near;
import dev.wirewatch.query.Query.NotNear;
import dev.wirewatch.query.Query.Or;
import dev.wirewatch.query.Query.Urgency;
import dev.wirewatch.query.Query.Value;
import java.util.Optional;

/** What a query is made of, macros looked into. */
final class Traits {

    private Traits() {}

    /** Tells whether the query has places in a text, so that NEAR and ATLEAST can take it. */
    static boolean hasPlaces(Query query) {
        if (query instanceof Or || query instanceof Macro) {
            return query.children().stream().allMatch(Traits::hasPlaces);
        }
        return query instanceof Leaf || query instanceof NamedList || query instanceof Near || query instanceof NotNear;
    }

    /** The first part that names a field or the urgency; where it lies in a macro, the macro. */
    static Optional<Query> field(Query query) {
        if (query instanceof InScope || query instanceof Value || query instanceof Urgency) {
            return Optional.of(query);
        }
        Optional<Query> inside = query.children().stream()
                .map(Traits::field)
                .flatMap(Optional::stream)
                .findFirst();
        return query instanceof Macro ? inside.map(found -> query) : inside;
    }

    /** How many words, phrases and values it has, lists and macros in full. */
    static int clauses(Query query) {
        boolean counts = query instanceof Leaf || query instanceof Value || query instanceof Urgency;
        return counts ? 1 : query.children().stream().mapToInt(Traits::clauses).sum();
    }
}
