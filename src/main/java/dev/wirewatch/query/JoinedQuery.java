package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins queries that were read one by one, as AND would where they were typed as one. */
public final class JoinedQuery {

    private JoinedQuery() {}

    /**
     * Takes from a query what others match.
     *
     * @param query the query
     * @param exceptions the others, as {@link QueryParser#parsePart} reads them
     * @return {@code query AND NOT e1 AND NOT e2}, so that an explanation shows each by itself; without exceptions, the
     *     query
     */
    public static Query except(Query query, List<Query> exceptions) {
        List<Query> nots = exceptions.stream().<Query>map(Query.Not::new).toList();
        return nots.isEmpty() ? query : and(query, nots);
    }

    /**
     * Adds a condition to a query.
     *
     * @param query the query
     * @param condition what must hold too, as {@link QueryParser#parsePart} reads it
     * @return {@code query AND condition}
     */
    public static Query and(Query query, Query condition) {
        return and(query, List.of(condition));
    }

    private static Query and(Query query, List<Query> others) {
        List<Query> all = new ArrayList<>(query instanceof Query.And and ? and.children() : List.of(query));
        all.addAll(others);
        return new Query.And(all);
    }

    /**
     * Holds a joined query to the limits of one that is typed.
     *
     * @param what names it at the start of a message: "the query with its exceptions"
     * @param joined the query
     * @return what is wrong; nothing where it is within {@link Limits#CLAUSES} and {@link Limits#NESTING}
     */
    public static Optional<Refusal> tooLarge(String what, Query joined) {
        int clauses = Traits.clauses(joined);
        if (clauses > Limits.CLAUSES) {
            String message =
                    what + " has " + clauses + " words, phrases and values, lists and macros counted in full; at"
                            + " most " + Limits.CLAUSES + " are allowed";
            return Optional.of(new Refusal(message, "split the rule in several, or shorten its lists"));
        }
        if (Brackets.depth(joined) > Limits.NESTING) {
            String message = what + " has brackets and macros more than " + Limits.NESTING + " deep within each other";
            return Optional.of(new Refusal(message, "name fewer macros within macros"));
        }
        return Optional.empty();
    }
}
