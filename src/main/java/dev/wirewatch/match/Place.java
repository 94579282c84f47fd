package dev.wirewatch.match;

import dev.wirewatch.query.Field;
import java.util.Comparator;

/**
 * Where something occurs: positions of words in a field, from 0.
 *
 * @param field the field
 * @param first position of its first word
 * @param last position of its last word
 */
record Place(Field field, int first, int last) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::field).thenComparingInt(Place::first).thenComparingInt(Place::last);

    /** Odd, with bits all over. */
    private static final int SPREADING = 0x9E3779B9;

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** A record's own leaves most of a hash table empty where places have one word: it is a multiple of 32 for them. */
    @Override
    public int hashCode() {
        return SPREADING * first + last;
    }

    /** The place from the first word of either to the last. */
    Place hull(Place other) {
        return new Place(field, Math.min(first, other.first), Math.max(last, other.last));
    }

    /** How many words lie between this place and another of its field that lies behind it; negative where it does not. */
    int wordsTo(Place other) {
        return other.first - last - 1;
    }

    /** Tells whether the other place lies behind this one, with at most so many words between. */
    boolean isCloselyBefore(Place other, int distance) {
        int between = wordsTo(other);
        return field == other.field && between >= 0 && between <= distance;
    }

    /** Tells whether the places share a word, or lie in either order with at most so many words between. */
    boolean isClose(Place other, int distance) {
        return overlaps(other) || isCloselyBefore(other, distance) || other.isCloselyBefore(this, distance);
    }

    /** Tells whether the places share a word. */
    boolean overlaps(Place other) {
        return field == other.field && first <= other.last && other.first <= last;
    }
}
