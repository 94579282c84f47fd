package dev.wirewatch.match;

import dev.wirewatch.query.Field;
import dev.wirewatch.query.Query;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Explains a query on some words.
 *
 * @param words the words, and where among them the query looks
 * @param urgency the document's, 0 for none
 */
record Explainer(DocumentWords words, int urgency) implements Query.Visitor<Explanation> {

    @Override
    public Explanation word(Query.Word word) {
        return leaf(word);
    }

    @Override
    public Explanation wildcard(Query.Wildcard wildcard) {
        return leaf(wildcard);
    }

    @Override
    public Explanation inflected(Query.Inflected inflected) {
        return leaf(inflected);
    }

    @Override
    public Explanation exact(Query.Exact exact) {
        return leaf(exact);
    }

    @Override
    public Explanation phrase(Query.Phrase phrase) {
        return leaf(phrase);
    }

    @Override
    public Explanation namedList(Query.NamedList list) {
        return joined(list);
    }

    @Override
    public Explanation macro(Query.Macro macro) {
        return joined(macro);
    }

    @Override
    public Explanation and(Query.And and) {
        return joined(and);
    }

    @Override
    public Explanation or(Query.Or or) {
        return joined(or);
    }

    @Override
    public Explanation not(Query.Not not) {
        return joined(not);
    }

    @Override
    public Explanation someOf(Query.SomeOf someOf) {
        return joined(someOf);
    }

    @Override
    public Explanation value(Query.Value value) {
        return joined(value);
    }

    @Override
    public Explanation urgency(Query.Urgency bound) {
        return joined(bound);
    }

    @Override
    public Explanation near(Query.Near near) {
        return close(
                near,
                near.left(),
                near.right(),
                near.ordered() ? NearestPair.CLOSEST_IN_ORDER : NearestPair.CLOSEST_APART);
    }

    @Override
    public Explanation notNear(Query.NotNear notNear) {
        return close(notNear, notNear.left(), notNear.right(), NearestPair.CLOSEST);
    }

    @Override
    public Explanation within(Query.Within within) {
        Optional<DocumentWords> unit = words.each(within.unit()).stream()
                .filter(candidate -> evaluate(within.child(), candidate).isPresent())
                .min(Comparator.comparing(Explainer::span));
        Explanation part = within.child().accept(new Explainer(unit.orElse(words), urgency));
        return whole(within, Optional.empty(), unit.map(Explainer::span), List.of(part));
    }

    @Override
    public Explanation first(Query.First first) {
        return narrowed(first, words.first(first.count()), first.child());
    }

    @Override
    public Explanation inScope(Query.InScope inScope) {
        return narrowed(inScope, words.in(inScope.scope()), inScope.child());
    }

    @Override
    public Explanation atLeast(Query.AtLeast atLeast) {
        Explanation whole = joined(atLeast);
        if (whole.matches()) {
            return whole;
        }
        List<Span> tooFew = words.spans(places(atLeast.child(), words));
        return new Explanation(atLeast, false, tooFew, List.of(), Optional.empty(), Optional.empty(), whole.parts());
    }

    private Explanation leaf(Query.Leaf leaf) {
        Explanation here = joined(leaf);
        if (here.matches()) {
            return here;
        }
        List<Span> elsewhere = words.spans(places(leaf, everywhere()));
        return new Explanation(leaf, false, List.of(), elsewhere, Optional.empty(), Optional.empty(), List.of());
    }

    /** A query whose parts look where it does. */
    private Explanation joined(Query query) {
        return whole(query, Optional.empty(), Optional.empty(), parts(query));
    }

    private Explanation narrowed(Query query, DocumentWords narrower, Query child) {
        Explanation part = child.accept(new Explainer(narrower, urgency));
        return whole(query, Optional.empty(), Optional.empty(), List.of(part));
    }

    private Explanation close(Query query, Query left, Query right, Comparator<Gap> order) {
        Optional<Gap> gap = evaluate(query, words).isPresent()
                ? Optional.empty()
                : new NearestPair(words).gap(places(left, words), places(right, words), order);
        return whole(query, gap, Optional.empty(), parts(query));
    }

    private Explanation whole(Query query, Optional<Gap> gap, Optional<Span> unit, List<Explanation> parts) {
        Optional<Set<Place>> evidence = evaluate(query, words);
        return new Explanation(
                query, evidence.isPresent(), words.spans(evidence.orElse(Set.of())), List.of(), gap, unit, parts);
    }

    private List<Explanation> parts(Query query) {
        return query.children().stream().map(child -> child.accept(this)).toList();
    }

    private Optional<Set<Place>> evaluate(Query query, DocumentWords where) {
        return query.accept(new Evaluation(where, urgency));
    }

    private static Set<Place> places(Query query, DocumentWords where) {
        return query.accept(new PlaceFinder(where)).keySet();
    }

    /** All text of the document, looked at or not. */
    private DocumentWords everywhere() {
        Map<Field, Positions> scope = new EnumMap<>(Field.class);
        for (Field field : Field.texts()) {
            scope.put(field, new Positions(0, words.all().get(field).words().size()));
        }
        return new DocumentWords(words.all(), scope);
    }

    /** A unit, which lies in one field and holds a word: from its first word to its last. */
    private static Span span(DocumentWords unit) {
        Map.Entry<Field, Positions> only = unit.scope().entrySet().iterator().next();
        Positions positions = only.getValue();
        return unit.span(new Place(only.getKey(), positions.from(), positions.to() - 1));
    }
}
