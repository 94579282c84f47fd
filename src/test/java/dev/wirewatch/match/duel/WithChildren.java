package dev.wirewatch.match.duel;

import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Leaf;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Makes a query like another one, with other children.
 *
 * @param children as many as the other one has; for AND, OR, n OF and lists also fewer
 */
record WithChildren(List<Query> children) implements Query.Visitor<Query> {

    static Query of(Query query, List<Query> children) {
        return query.accept(new WithChildren(children));
    }

    /** Changes every query of a tree, from the leaves up. */
    static Query rewrite(Query query, UnaryOperator<Query> change) {
        List<Query> rewritten =
                query.children().stream().map(child -> rewrite(child, change)).toList();
        return change.apply(of(query, rewritten));
    }

    @Override
    public Query word(Query.Word word) {
        return word;
    }

    @Override
    public Query wildcard(Query.Wildcard wildcard) {
        return wildcard;
    }

    @Override
    public Query inflected(Query.Inflected inflected) {
        return inflected;
    }

    @Override
    public Query exact(Query.Exact exact) {
        return exact;
    }

    @Override
    public Query phrase(Query.Phrase phrase) {
        return phrase;
    }

    @Override
    public Query value(Query.Value value) {
        return value;
    }

    @Override
    public Query urgency(Query.Urgency urgency) {
        return urgency;
    }

    @Override
    public Query namedList(Query.NamedList list) {
        return new Query.NamedList(
                list.name(), children.stream().map(Leaf.class::cast).toList());
    }

    @Override
    public Query macro(Query.Macro macro) {
        return new Query.Macro(macro.name(), children.get(0));
    }

    @Override
    public Query and(Query.And and) {
        return new Query.And(children);
    }

    @Override
    public Query or(Query.Or or) {
        return new Query.Or(children);
    }

    @Override
    public Query not(Query.Not not) {
        return new Query.Not(children.get(0));
    }

    @Override
    public Query someOf(Query.SomeOf someOf) {
        return new Query.SomeOf(Math.min(someOf.count(), children.size()), children);
    }

    @Override
    public Query near(Query.Near near) {
        return new Query.Near(near.distance(), near.ordered(), children.get(0), children.get(1));
    }

    @Override
    public Query notNear(Query.NotNear notNear) {
        return new Query.NotNear(notNear.distance(), children.get(0), children.get(1));
    }

    @Override
    public Query within(Query.Within within) {
        return new Query.Within(within.unit(), children.get(0));
    }

    @Override
    public Query first(Query.First first) {
        return new Query.First(first.count(), children.get(0));
    }

    @Override
    public Query atLeast(Query.AtLeast atLeast) {
        return new Query.AtLeast(atLeast.count(), children.get(0));
    }

    @Override
    public Query inScope(Query.InScope inScope) {
        return new Query.InScope(inScope.scope(), children.get(0));
    }
}
