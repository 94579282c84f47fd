package dev.wirewatch.match;

import dev.wirewatch.query.Query;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Defines how a query is evaluated on some words: the places that are its evidence, or nothing where it does not match. */
record Evaluation(Reading reading) implements Query.Visitor<Optional<Set<Place>>> {

    @Override
    public Optional<Set<Place>> word(Query.Word word) {
        return anyPlace(word);
    }

    @Override
    public Optional<Set<Place>> wildcard(Query.Wildcard wildcard) {
        return anyPlace(wildcard);
    }

    @Override
    public Optional<Set<Place>> inflected(Query.Inflected inflected) {
        return anyPlace(inflected);
    }

    @Override
    public Optional<Set<Place>> exact(Query.Exact exact) {
        return anyPlace(exact);
    }

    @Override
    public Optional<Set<Place>> phrase(Query.Phrase phrase) {
        return anyPlace(phrase);
    }

    @Override
    public Optional<Set<Place>> near(Query.Near near) {
        return anyPlace(near);
    }

    @Override
    public Optional<Set<Place>> notNear(Query.NotNear notNear) {
        return anyPlace(notNear);
    }

    @Override
    public Optional<Set<Place>> namedList(Query.NamedList list) {
        return someOf(1, list.children());
    }

    @Override
    public Optional<Set<Place>> macro(Query.Macro macro) {
        return reading.evidence(macro.child());
    }

    @Override
    public Optional<Set<Place>> or(Query.Or or) {
        return someOf(1, or.children());
    }

    @Override
    public Optional<Set<Place>> and(Query.And and) {
        return someOf(and.children().size(), and.children());
    }

    @Override
    public Optional<Set<Place>> someOf(Query.SomeOf someOf) {
        return someOf(someOf.count(), someOf.children());
    }

    @Override
    public Optional<Set<Place>> not(Query.Not not) {
        return reading.evidence(not.child()).isPresent() ? Optional.empty() : Optional.of(Set.of());
    }

    @Override
    public Optional<Set<Place>> atLeast(Query.AtLeast atLeast) {
        Map<Place, Set<Place>> places = reading.places(atLeast.child());
        return places.size() < atLeast.count() ? Optional.empty() : Optional.of(union(places.values()));
    }

    @Override
    public Optional<Set<Place>> within(Query.Within within) {
        List<Set<Place>> matched = reading.words().each(within.unit()).stream()
                .map(unit -> reading.of(unit).evidence(within.child()))
                .flatMap(Optional::stream)
                .toList();
        return matched.isEmpty() ? Optional.empty() : Optional.of(union(matched));
    }

    @Override
    public Optional<Set<Place>> first(Query.First first) {
        return reading.of(reading.words().first(first.count())).evidence(first.child());
    }

    @Override
    public Optional<Set<Place>> inScope(Query.InScope inScope) {
        return reading.of(reading.words().in(inScope.scope())).evidence(inScope.child());
    }

    @Override
    public Optional<Set<Place>> value(Query.Value value) {
        Set<Place> places = reading.words().values(value.field(), value.key());
        return places.isEmpty() ? Optional.empty() : Optional.of(places);
    }

    @Override
    public Optional<Set<Place>> urgency(Query.Urgency bound) {
        return bound.from() <= reading.urgency() && reading.urgency() <= bound.to()
                ? Optional.of(Set.of())
                : Optional.empty();
    }

    private Optional<Set<Place>> someOf(int count, List<Query> queries) {
        List<Set<Place>> matched = queries.stream()
                .map(reading::evidence)
                .flatMap(Optional::stream)
                .toList();
        return matched.size() < count ? Optional.empty() : Optional.of(union(matched));
    }

    private Optional<Set<Place>> anyPlace(Query query) {
        Map<Place, Set<Place>> places = reading.places(query);
        return places.isEmpty() ? Optional.empty() : Optional.of(union(places.values()));
    }

    private static Set<Place> union(Collection<Set<Place>> sets) {
        Set<Place> union = new HashSet<>();
        sets.forEach(union::addAll);
        return union;
    }
}
