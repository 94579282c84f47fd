package dev.wirewatch.match;

import dev.wirewatch.query.Query;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds the places of NEAR and NOT NEAR as {@link PlaceFinder} defines them, but in order.
 *
 * @param steps granted for it: one for each place, and for each evidence of each pair
 */
record ClosePlaces(Steps steps) {

    Map<Place, Set<Place>> pairs(Query.Near near, Map<Place, Set<Place>> lefts, Map<Place, Set<Place>> rights) {
        Map<Place, Set<Place>> pairs = new HashMap<>();
        addPairs(lefts, rights, near.distance(), pairs);
        if (!near.ordered()) {
            addPairs(rights, lefts, near.distance(), pairs);
        }
        return pairs;
    }

    Map<Place, Set<Place>> apart(Query.NotNear notNear, Map<Place, Set<Place>> lefts, Map<Place, Set<Place>> rights) {
        steps.take(lefts.size() + rights.size());
        SortedPlaces others = new SortedPlaces(rights.keySet());
        Map<Place, Set<Place>> apart = new HashMap<>(lefts);
        apart.keySet().removeIf(place -> isCloseToAny(place, others, notNear.distance()));
        return apart;
    }

    private static boolean isCloseToAny(Place place, SortedPlaces others, int distance) {
        int reach = distance + 1;
        return others.reaching(place.field(), place.last() + reach, place.first() - reach)
                .isPresent();
    }

    private void addPairs(
            Map<Place, Set<Place>> before, Map<Place, Set<Place>> after, int distance, Map<Place, Set<Place>> pairs) {
        steps.take(before.size() + after.size());
        SortedPlaces behind = new SortedPlaces(after.keySet());
        before.forEach((place, evidence) -> {
            int next = place.last() + 1;
            for (Place other : behind.starting(place.field(), next, next + distance)) {
                Set<Place> ofOther = after.get(other);
                steps.take(evidence.size() + ofOther.size());
                pairs.merge(place.hull(other), pair(evidence, ofOther), ClosePlaces::union);
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
}
