package dev.wirewatch.match.engine;

import java.util.Arrays;

/** The features that a document has. Used again for the next document. */
final class Presence {

    private final long[] bits;
    private int[] marked = new int[1 << 10];
    private int count;

    Presence(int features) {
        bits = new long[(features >>> 6) + 1];
    }

    boolean has(int feature) {
        return (bits[feature >>> 6] & 1L << feature) != 0;
    }

    /** Tells whether a guard is met, 1 or 0; without a branch, since that cannot be foreseen. */
    int hasAny(int[] guards, int at) {
        long[] present = bits;
        long any = 0;
        for (int i = at; i < at + Postings.GUARD; i++) {
            any |= present[guards[i] >>> 6] >>> guards[i];
        }
        return (int) any & 1;
    }

    /** Adds a feature, given with its marks. */
    void add(int markedFeature) {
        if (count == marked.length) {
            marked = Arrays.copyOf(marked, 2 * count);
        }
        count = add(markedFeature, 1, count);
    }

    /**
     * Adds those of some features, each given with its marks, that a rule asks for. Negative ones stand for none. Without a
     * branch, since which of them are new cannot be foreseen.
     */
    void addAsked(int[] markedFeatures, int from, int to) {
        if (count + to - from > marked.length) {
            marked = Arrays.copyOf(marked, 2 * (count + to - from));
        }
        int size = count;
        for (int i = from; i < to; i++) {
            int feature = markedFeatures[i] & ~(markedFeatures[i] >> 31);
            size = add(feature, feature / Feature.ASKED & 1, size);
        }
        count = size;
    }

    private int add(int markedFeature, int asked, int size) {
        int feature = Feature.number(markedFeature);
        long word = bits[feature >>> 6];
        marked[size] = markedFeature;
        bits[feature >>> 6] = word | (long) asked << feature;
        return size + (asked & ~(int) (word >>> feature));
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
