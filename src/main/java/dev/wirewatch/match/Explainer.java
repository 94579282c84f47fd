package dev.wirewatch.match;

import dev.wirewatch.query.Field;
import dev.wirewatch.query.Query;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Explains a query on some words.
 *
 * @param reading what queries find in the words
 */
record Explainer(Reading reading) implements Query.Visitor<Explanation> {

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
        Optional<Reading> unit = reading.words().each(within.unit()).stream()
                .sorted(Comparator.comparing(Explainer::span))
                .map(reading::of)
                .filter(candidate -> candidate.evidence(within.child()).isPresent())
                .findFirst();
        Explanation part = within.child().accept(new Explainer(unit.orElse(reading)));
        Optional<Span> first = unit.map(Reading::words).map(Explainer::span);
        return whole(within, Optional.empty(), first, List.of(part));
    }

    @Override
    public Explanation first(Query.First first) {
        return narrowed(first, reading.words().first(first.count()), first.child());
    }

    @Override
    public Explanation inScope(Query.InScope inScope) {
        return narrowed(inScope, reading.words().in(inScope.scope()), inScope.child());
    }

    @Override
    public Explanation atLeast(Query.AtLeast atLeast) {
        Explanation whole = joined(atLeast);
        if (whole.matches()) {
            return whole;
        }
        List<Span> tooFew = spans(places(atLeast.child()));
        return new Explanation(
                atLeast, false, tooFew, List.of(), List.of(), Optional.empty(), Optional.empty(), whole.parts());
    }

    private Explanation leaf(Query.Leaf leaf) {
        Explanation here = joined(leaf);
        if (here.matches()) {
            return here;
        }
        List<Span> elsewhere = spans(reading.of(everywhere()).places(leaf).keySet());
        List<Span> apart = elsewhere.isEmpty() && leaf instanceof Query.Phrase phrase
                ? spans(WordsApart.of(phrase, reading))
                : List.of();
        return new Explanation(leaf, false, List.of(), elsewhere, apart, Optional.empty(), Optional.empty(), List.of());
    }

    /** A query whose parts look where it does. */
    private Explanation joined(Query query) {
        return whole(query, Optional.empty(), Optional.empty(), parts(query));
    }

    private Explanation narrowed(Query query, DocumentWords narrower, Query child) {
        Explanation part = child.accept(new Explainer(reading.of(narrower)));
        return whole(query, Optional.empty(), Optional.empty(), List.of(part));
    }

    private Explanation close(Query query, Query left, Query right, Comparator<Gap> order) {
        Optional<Gap> gap = reading.evidence(query).isPresent()
                ? Optional.empty()
                : new NearestPair(reading.words()).gap(places(left), places(right), order);
        return whole(query, gap, Optional.empty(), parts(query));
    }

    private Explanation whole(Query query, Optional<Gap> gap, Optional<Span> unit, List<Explanation> parts) {
        Optional<Set<Place>> evidence = reading.evidence(query);
        return new Explanation(
                query, evidence.isPresent(), spans(evidence.orElse(Set.of())), List.of(), List.of(), gap, unit, parts);
    }

    private List<Explanation> parts(Query query) {
        return query.children().stream().map(child -> child.accept(this)).toList();
    }

    private Set<Place> places(Query query) {
        return reading.places(query).keySet();
    }

    private List<Span> spans(Set<Place> places) {
        return reading.words().spans(places);
    }

    /** All text of the document, looked at or not. */
    private DocumentWords everywhere() {
        return reading.words().in(Field.texts());
    }

    /** A unit, which lies in one field and holds a word: from its first word to its last. */
    private static Span span(DocumentWords unit) {
        Map.Entry<Field, Positions> only = unit.scope().entrySet().iterator().next();
        Positions positions = only.getValue();
        return unit.span(new Place(only.getKey(), positions.from(), positions.to() - 1));
    }
}
