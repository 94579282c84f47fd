package dev.wirewatch.query;

import dev.wirewatch.query.Query.And;
import dev.wirewatch.query.Query.First;
import dev.wirewatch.query.Query.Not;
import dev.wirewatch.query.Query.Phrase;
import dev.wirewatch.query.Query.SomeOf;
import dev.wirewatch.query.Query.Urgency;
import dev.wirewatch.query.Query.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds clauses that no item can make true, as far as how they are built proves it: {@code a AND NOT a}, two urgencies or
 * languages at once, a phrase that is longer than the {@code FIRST/n} that it stands in. Such a clause is a slip of the
 * pen: what it was meant to find is not found.
 */
public final class NeverTrue {

    private static final int UNLIMITED = Integer.MAX_VALUE;

    /** The smallest ones found so far. */
    private final Set<Query> found = new LinkedHashSet<>();

    private NeverTrue() {}

    /**
     * Finds them.
     *
     * @param query a query
     * @return the smallest clauses of it that can never be true, in the order written, each once
     */
    public static List<Query> clauses(Query query) {
        NeverTrue search = new NeverTrue();
        search.isNever(query, UNLIMITED);
        return List.copyOf(search.found);
    }

    /**
     * Tells whether a query as a whole can never be true.
     *
     * @param query a query
     * @return whether that is proved
     */
    public static boolean isProved(Query query) {
        return new NeverTrue().isNever(query, UNLIMITED);
    }

    /**
     * Tells whether a clause is never true, and notes it if none of its parts is to blame.
     *
     * @param limit how many words the text has that it looks at, at most
     */
    private boolean isNever(Query query, int limit) {
        int words = query instanceof First first ? Math.min(limit, first.count()) : limit;
        List<Boolean> never =
                query.children().stream().map(child -> isNever(child, words)).toList();
        long dead = never.stream().filter(Boolean::booleanValue).count();
        boolean byParts =
                switch (query.kind()) {
                    case AND, NEAR, MACRO, WITHIN, FIRST, AT_LEAST, IN_SCOPE -> dead > 0;
                    case OR, LIST -> dead == never.size();
                    case SOME_OF -> never.size() - dead < ((SomeOf) query).count();
                    case NOT_NEAR -> never.get(0);
                    case NOT, WORD, WILDCARD, INFLECTED, EXACT, PHRASE, VALUE, URGENCY -> false;
                };
        if (byParts) {
            return true;
        }
        boolean itself = (query instanceof And and && isContradiction(and))
                || (query instanceof Phrase phrase && phrase.parts().size() > limit);
        if (itself) {
            found.add(query);
        }
        return itself;
    }

    private static boolean isContradiction(And and) {
        List<Query> clauses = conjuncts(and);
        for (int i = 0; i < clauses.size(); i++) {
            for (int j = 0; j < clauses.size(); j++) {
                if (i != j && excludes(clauses.get(i), clauses.get(j))) {
                    return true;
                }
            }
        }
        return deniesAll(clauses);
    }

    /** {@code a AND b AND NOT (a AND b)}: what is denied follows from the others together. */
    private static boolean deniesAll(List<Query> clauses) {
        for (Query clause : clauses) {
            if (clause instanceof Not not) {
                List<Query> others = new ArrayList<>(clauses);
                others.remove(clause);
                if (others.size() > 1 && Implication.isProved(new And(others), not.child())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What must be true together, through brackets and macros. */
    private static List<Query> conjuncts(Query query) {
        if (query instanceof Query.Macro macro) {
            return conjuncts(macro.child());
        }
        return query instanceof And
                ? query.children().stream()
                        .flatMap(child -> conjuncts(child).stream())
                        .toList()
                : List.of(query);
    }

    private static boolean excludes(Query one, Query other) {
        if (other instanceof Not not) {
            return Implication.isProved(one, not.child());
        }
        if (one instanceof Urgency first && other instanceof Urgency second) {
            return first.to() < second.from();
        }
        return one instanceof Value first && other instanceof Value second && excludesValue(first, second);
    }

    /** An item has one provider and one language; of other fields it may have several values. */
    private static boolean excludesValue(Value one, Value other) {
        if (one.field() != other.field()) {
            return false;
        }
        return switch (one.field()) {
            case PROVIDER -> !one.key().equals(other.key());
            case LANGUAGE -> !isPart(one.key(), other.key()) && !isPart(other.key(), one.key());
            case SUBJECT, PLACE, COUNTRY, HEADLINE, BODY, SLUGLINE, BYLINE -> false;
        };
    }

    /** {@code zh-hant} is {@code zh} too. */
    private static boolean isPart(String tag, String longer) {
        return longer.equals(tag) || longer.startsWith(tag + "-");
    }
}
