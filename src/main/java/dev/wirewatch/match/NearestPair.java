package dev.wirewatch.match;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

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

    /** The first, in some order, of all pairs whose places are in one field. */
    Optional<Gap> gap(Collection<Place> lefts, Collection<Place> rights, Comparator<Gap> order) {
        return lefts.stream()
                .flatMap(left -> rights.stream()
                        .filter(right -> right.field() == left.field())
                        .map(right -> gap(left, right)))
                .min(order.thenComparing(Gap::left).thenComparing(Gap::right));
    }

    private Gap gap(Place left, Place right) {
        boolean inOrder = left.first() <= right.first();
        int between = inOrder ? right.first() - left.last() - 1 : left.first() - right.last() - 1;
        return new Gap(Math.max(-1, between), inOrder, words.span(left), words.span(right));
    }
}
