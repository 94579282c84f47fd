package dev.wirewatch.rules;

import dev.wirewatch.match.Span;
import dev.wirewatch.query.Field;
import dev.wirewatch.query.TextUnit;
import java.util.BitSet;

/** The sentences of one field, by their numbers from 0. */
final class Sentences {

    /** The offset that each one starts at. */
    private final int[] starts;

    private Sentences(int[] starts) {
        this.starts = starts;
    }

    /** Cuts a text, as {@code SENTENCE(...)} of a query does; a headline is one sentence, whatever stops it has. */
    static Sentences of(Field field, String text) {
        return new Sentences(
                field == Field.HEADLINE
                        ? new int[0]
                        : TextUnit.SENTENCE.ranges(text).stream()
                                .mapToInt(range -> range.start())
                                .toArray());
    }

    /** The sentences that some places of the field reach into. */
    BitSet with(Iterable<Span> places) {
        BitSet numbers = new BitSet();
        places.forEach(place -> numbers.set(at(place.start()), at(place.end() - 1) + 1));
        return numbers;
    }

    /** The sentence that an offset of a word lies in. */
    int at(int offset) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1);
    }
}
