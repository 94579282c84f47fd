package dev.wirewatch.match.engine;

import java.util.Arrays;

/** The features that a document has. Used again for the next document. */
final class Presence {

    private final long[] bits;
    private int[] marked = new int[256];
    private int count;

    Presence(int features) {
        bits = new long[(features >>> 6) + 1];
    }

    boolean has(int feature) {
        return (bits[feature >>> 6] & 1L << feature) != 0;
    }

    /** Adds a feature, given with its marks. */
    void add(int markedFeature) {
        int feature = Feature.number(markedFeature);
        long word = bits[feature >>> 6];
        long bit = 1L << feature;
        if ((word & bit) == 0) {
            bits[feature >>> 6] = word | bit;
            if (count == marked.length) {
                marked = Arrays.copyOf(marked, 2 * count);
            }
            marked[count++] = markedFeature;
        }
    }

    int count() {
        return count;
    }

    /** One of the features, with its marks, in the order in which they were first found. */
    int get(int index) {
        return marked[index];
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            bits[Feature.number(marked[i]) >>> 6] = 0;
        }
        count = 0;
    }
}
