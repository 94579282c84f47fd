package dev.wirewatch.match;

import dev.wirewatch.query.Field;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Places in order, so that those at some words are found without looking at all. */
final class SortedPlaces implements Neighbours {

    private final List<Place> places;

    /** For each place, the furthest last word of it and of those before it in its field. */
    private final int[] reach;

    SortedPlaces(Collection<Place> unsorted) {
        places = unsorted.stream().sorted().toList();
        reach = new int[places.size()];
        for (int i = 0; i < reach.length; i++) {
            Place place = places.get(i);
            boolean follows = i > 0 && places.get(i - 1).field() == place.field();
            reach[i] = follows ? Math.max(reach[i - 1], place.last()) : place.last();
        }
    }

    @Override
    public List<Place> closelyBehind(Place place, int distance) {
        int next = place.last() + 1;
        return starting(place.field(), next, next + distance);
    }

    @Override
    public boolean isAnyClose(Place place, int distance) {
        int reach = distance + 1;
        return reaching(place.field(), place.last() + reach, place.first() - reach)
                .isPresent();
    }

    /** The places in a field whose first word is at one position, at another, or between. */
    List<Place> starting(Field field, int from, int to) {
        int start = firstFrom(field, from);
        return places.subList(start, Math.max(start, firstFrom(field, to + 1)));
    }

    /** The first of the places that start where {@link #starting} says and reach to a word or behind it. */
    Optional<Place> reaching(Field field, int to, int word) {
        int low = firstFrom(field, 0);
        int end = firstFrom(field, to + 1);
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reach[middle] < word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < end ? Optional.of(places.get(low)) : Optional.empty();
    }

    /** The index of the first place in a field that starts at a position or behind it. */
    private int firstFrom(Field field, int position) {
        Place least = new Place(field, position, -1);
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).compareTo(least) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
