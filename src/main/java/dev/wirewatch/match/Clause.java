package dev.wirewatch.match;

import dev.wirewatch.query.Query;
import dev.wirewatch.query.QueryText;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A clause that decides an explanation.
 *
 * @param query what must be true, or is: a clause of the query with the field that it stands in; an OR or n OF where
 *     several clauses would do equally well
 * @param explanation of the clause without its field; of a choice, of the query's clause that offers it
 */
public record Clause(Query query, Explanation explanation) {

    /** Most alternatives of a choice that its text shows. */
    public static final int MOST_ALTERNATIVES = 5;

    /**
     * Writes the clause; a choice as {@code any of a, b} or {@code 2 of a, b, c}.
     *
     * @param shortened cuts the text of a clause where it is long
     * @return the text
     */
    public String text(UnaryOperator<String> shortened) {
        if (query instanceof Query.Or or) {
            return "any of " + alternatives(or.children(), shortened);
        }
        if (query instanceof Query.SomeOf someOf) {
            return someOf.count() + " of " + alternatives(someOf.children(), shortened);
        }
        String text = shortened.apply(QueryText.of(query));
        return query instanceof Query.NamedList ? "any of " + text : text;
    }

    private static String alternatives(List<Query> queries, UnaryOperator<String> shortened) {
        String shown = queries.stream()
                .limit(MOST_ALTERNATIVES)
                .map(alternative -> shortened.apply(QueryText.of(alternative)))
                .collect(Collectors.joining(", "));
        int more = queries.size() - MOST_ALTERNATIVES;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    /** How many clauses of the query must change for it. */
    int cost() {
        return cost(query);
    }

    private static int cost(Query query) {
        if (query instanceof Query.And and) {
            return and.children().stream().mapToInt(Clause::cost).sum();
        }
        if (query instanceof Query.Or or) {
            return cost(or.children().get(0));
        }
        return query instanceof Query.SomeOf someOf
                ? someOf.count() * cost(someOf.children().get(0))
                : 1;
    }

    /** The clause where a query looks that narrows its child to a field or to first words. */
    Clause under(Query narrowing) {
        return new Clause(under(narrowing, query), explanation);
    }

    private static Query under(Query narrowing, Query query) {
        return switch (query.kind()) {
            case OR -> new Query.Or(under(narrowing, query.children()));
            case AND -> new Query.And(under(narrowing, query.children()));
            case SOME_OF -> new Query.SomeOf(((Query.SomeOf) query).count(), under(narrowing, query.children()));
            case NOT -> new Query.Not(under(narrowing, query.children().get(0)));
            case VALUE, URGENCY -> query;
            case WORD, WILDCARD, INFLECTED, EXACT, PHRASE, LIST, MACRO -> narrowed(narrowing, query);
            case NEAR, NOT_NEAR, WITHIN, FIRST, AT_LEAST, IN_SCOPE -> narrowed(narrowing, query);
        };
    }

    private static List<Query> under(Query narrowing, List<Query> queries) {
        return queries.stream().map(query -> under(narrowing, query)).toList();
    }

    private static Query narrowed(Query narrowing, Query query) {
        if (narrowing instanceof Query.InScope inScope) {
            return new Query.InScope(inScope.scope(), query);
        }
        return narrowing instanceof Query.First first ? new Query.First(first.count(), query) : query;
    }
}
