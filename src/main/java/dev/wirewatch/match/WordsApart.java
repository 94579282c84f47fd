package dev.wirewatch.match;

import dev.wirewatch.query.Query;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds where the words of a phrase stand near each other, though not in a row: around a place of the rarest of them.
 *
 * @param words the places of each word
 */
record WordsApart(List<NavigableSet<Place>> words) {

    /** Farther away than any text is long: another field. */
    private static final long ELSEWHERE = 1L << 40;

    /** One place of each word; none where a word has no place. */
    static Set<Place> of(Query.Phrase phrase, Reading reading) {
        List<Query.Part> parts = phrase.parts().stream().distinct().toList();
        if (parts.stream().anyMatch(part -> reading.places(part).isEmpty())) {
            return Set.of();
        }
        return new WordsApart(parts.stream().map(reading::inOrder).toList()).nearest();
    }

    /** Looks around the first places of the rarest word only: a hostile text could have a million. */
    private Set<Place> nearest() {
        Place middle = words.stream().min(Comparator.comparingInt(Set::size)).orElseThrow().stream()
                .limit(Match.MAX_SPANS)
                .min(Comparator.comparingLong(this::spread))
                .orElseThrow();
        Set<Place> places = new HashSet<>();
        words.forEach(word -> places.add(nearest(middle, word)));
        return places;
    }

    private long spread(Place middle) {
        return words.stream()
                .mapToLong(word -> distance(middle, nearest(middle, word)))
                .sum();
    }

    private static Place nearest(Place middle, NavigableSet<Place> places) {
        return Stream.of(places.floor(middle), places.ceiling(middle))
                .filter(place -> place != null)
                .min(Comparator.comparingLong(place -> distance(middle, place)))
                .orElseThrow();
    }

    private static long distance(Place one, Place other) {
        return one.field() == other.field() ? Math.abs(one.first() - other.first()) : ELSEWHERE;
    }
}
