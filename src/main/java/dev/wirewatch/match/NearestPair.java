package dev.wirewatch.match;

import dev.wirewatch.query.Field;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds how close the operands of a NEAR came.
 *
 * @param words the words that the places are of
 */
record NearestPair(DocumentWords words) {

    /** Places that share a word first, then the fewest words between. */
    static final Comparator<Gap> CLOSEST = Comparator.comparing(Gap::words);

    /** The fewest words between; places that share a word are no pair, and come last. */
    static final Comparator<Gap> CLOSEST_APART =
            Comparator.<Gap, Boolean>comparing(gap -> gap.words() < 0).thenComparing(CLOSEST);

    /** As {@link #CLOSEST_APART}, but a pair in the right order comes before a closer one in the wrong order. */
    static final Comparator<Gap> CLOSEST_IN_ORDER = Comparator.<Gap, Boolean>comparing(gap -> gap.words() < 0)
            .thenComparing(gap -> !gap.inOrder())
            .thenComparing(CLOSEST);

    /**
     * The first of all pairs whose places are in one field.
     *
     * @param order one of the three above; of pairs that are equal in it, the first in the text
     */
    Optional<Gap> gap(Collection<Place> lefts, Collection<Place> rights, Comparator<Gap> order) {
        SortedPlaces byFirst = new SortedPlaces(rights);
        Map<Field, NavigableMap<Integer, Place>> byLast = byLast(rights);
        return lefts.stream()
                .flatMap(left -> nearest(left, byFirst, byLast.getOrDefault(left.field(), new TreeMap<>()))
                        .map(right -> gap(left, right)))
                .min(order.thenComparing(Gap::left).thenComparing(Gap::right));
    }

    /** Of the places behind a place, of those before it, and of those that share a word with it, the first in any order. */
    private static Stream<Place> nearest(Place left, SortedPlaces byFirst, NavigableMap<Integer, Place> byLast) {
        Field field = left.field();
        return Stream.of(
                        byFirst.starting(field, left.last() + 1, Integer.MAX_VALUE - 1).stream()
                                .findFirst(),
                        byFirst.starting(field, left.first(), left.last()).stream()
                                .findFirst(),
                        byFirst.reaching(field, left.first() - 1, left.first()),
                        Optional.ofNullable(byLast.lowerEntry(left.first())).map(Map.Entry::getValue))
                .flatMap(Optional::stream);
    }

    /** Of the places with the same last word, the first. */
    private static Map<Field, NavigableMap<Integer, Place>> byLast(Collection<Place> places) {
        Map<Field, NavigableMap<Integer, Place>> byLast = new EnumMap<>(Field.class);
        for (Place place : places) {
            byLast.computeIfAbsent(place.field(), added -> new TreeMap<>())
                    .merge(place.last(), place, (one, other) -> one.compareTo(other) < 0 ? one : other);
        }
        return byLast;
    }

    private Gap gap(Place left, Place right) {
        boolean inOrder = left.first() <= right.first();
        int between = inOrder ? left.wordsTo(right) : right.wordsTo(left);
        return new Gap(Math.max(-1, between), inOrder, words.span(left), words.span(right));
    }
}
