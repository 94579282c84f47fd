package dev.wirewatch.match;

import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Part;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Defines the places of a query that has places, each with its evidence: for a leaf the place itself, for NEAR both places
 * of every pair that reaches from its first to its last word.
 */
record PlaceFinder(Reading reading) implements Query.Visitor<Map<Place, Set<Place>>> {

    @Override
    public Map<Place, Set<Place>> word(Query.Word word) {
        return leaf(List.of(word));
    }

    @Override
    public Map<Place, Set<Place>> wildcard(Query.Wildcard wildcard) {
        return leaf(List.of(wildcard));
    }

    @Override
    public Map<Place, Set<Place>> inflected(Query.Inflected inflected) {
        return leaf(List.of(inflected));
    }

    @Override
    public Map<Place, Set<Place>> exact(Query.Exact exact) {
        return leaf(List.of(exact));
    }

    @Override
    public Map<Place, Set<Place>> phrase(Query.Phrase phrase) {
        return leaf(phrase.parts());
    }

    @Override
    public Map<Place, Set<Place>> namedList(Query.NamedList list) {
        return anyOf(list.children());
    }

    @Override
    public Map<Place, Set<Place>> macro(Query.Macro macro) {
        return reading.places(macro.child());
    }

    @Override
    public Map<Place, Set<Place>> or(Query.Or or) {
        return anyOf(or.children());
    }

    @Override
    public Map<Place, Set<Place>> near(Query.Near near) {
        Map<Place, Set<Place>> lefts = reading.places(near.left());
        Map<Place, Set<Place>> rights = reading.places(near.right());
        Map<Place, Set<Place>> pairs = new HashMap<>();
        addPairs(lefts, rights, near.distance(), pairs);
        if (!near.ordered()) {
            addPairs(rights, lefts, near.distance(), pairs);
        }
        return pairs;
    }

    @Override
    public Map<Place, Set<Place>> notNear(Query.NotNear notNear) {
        Map<Place, Set<Place>> places = new HashMap<>(reading.places(notNear.left()));
        Neighbours others = reading.neighbours(reading.places(notNear.right()).keySet());
        places.keySet().removeIf(place -> others.isAnyClose(place, notNear.distance()));
        return places;
    }

    @Override
    public Map<Place, Set<Place>> and(Query.And and) {
        throw hasNone(and);
    }

    @Override
    public Map<Place, Set<Place>> not(Query.Not not) {
        throw hasNone(not);
    }

    @Override
    public Map<Place, Set<Place>> someOf(Query.SomeOf someOf) {
        throw hasNone(someOf);
    }

    @Override
    public Map<Place, Set<Place>> within(Query.Within within) {
        throw hasNone(within);
    }

    @Override
    public Map<Place, Set<Place>> first(Query.First first) {
        throw hasNone(first);
    }

    @Override
    public Map<Place, Set<Place>> atLeast(Query.AtLeast atLeast) {
        throw hasNone(atLeast);
    }

    @Override
    public Map<Place, Set<Place>> inScope(Query.InScope inScope) {
        throw hasNone(inScope);
    }

    @Override
    public Map<Place, Set<Place>> value(Query.Value value) {
        throw hasNone(value);
    }

    @Override
    public Map<Place, Set<Place>> urgency(Query.Urgency urgency) {
        throw hasNone(urgency);
    }

    private Map<Place, Set<Place>> leaf(List<? extends Part> parts) {
        Map<Place, Set<Place>> places = new HashMap<>();
        reading.words().places(parts).forEach(place -> places.put(place, Set.of(place)));
        return places;
    }

    private Map<Place, Set<Place>> anyOf(List<Query> alternatives) {
        Map<Place, Set<Place>> places = new HashMap<>();
        for (Query alternative : alternatives) {
            reading.places(alternative).forEach((place, evidence) -> add(places, place, evidence));
        }
        return places;
    }

    private void addPairs(
            Map<Place, Set<Place>> before, Map<Place, Set<Place>> after, int distance, Map<Place, Set<Place>> pairs) {
        Neighbours others = reading.neighbours(after.keySet());
        before.forEach((place, evidence) -> {
            for (Place other : others.closelyBehind(place, distance)) {
                Set<Place> ofOther = after.get(other);
                reading.gathers(evidence.size() + ofOther.size());
                pairs.merge(place.hull(other), pair(evidence, ofOther), PlaceFinder::union);
            }
        });
    }

    /** Of a pair of leaves, which share no place, a set that takes little memory: there may be millions. */
    private static Set<Place> pair(Set<Place> one, Set<Place> other) {
        return one.size() == 1 && other.size() == 1
                ? Set.of(one.iterator().next(), other.iterator().next())
                : union(new HashSet<>(one), other);
    }

    private static Set<Place> union(Set<Place> some, Set<Place> others) {
        Set<Place> union = some instanceof HashSet<Place> growing ? growing : new HashSet<>(some);
        union.addAll(others);
        return union;
    }

    private static void add(Map<Place, Set<Place>> places, Place place, Set<Place> evidence) {
        places.computeIfAbsent(place, added -> new HashSet<>()).addAll(evidence);
    }

    private static IllegalArgumentException hasNone(Query query) {
        return new IllegalArgumentException("has no places: " + query);
    }
}
