package dev.wirewatch.match.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The rules that are found through each feature, each with its guard: features of which one must be there too. A guard is
 * read in passing, without a look at the rule; it refuses nearly all candidates.
 *
 * <p>All entries have one size, so that a processor can test a guard without a branch: a smaller guard repeats a feature,
 * and a rule without one is guarded by its own anchor, which is there.
 *
 * @param starts for each feature, where its entries start
 * @param entries an entry is the rule's ordinal and then {@link #GUARD} features; behind the last entry of a feature
 *     stands {@link #END}
 */
@SuppressWarnings("ArrayRecordComponent") // read in the hot path, and never compared
record Postings(int[] starts, int[] entries) {

    /** The features of a guard. A larger one would cost more than the look at the rule that it saves. */
    static final int GUARD = 6;

    /** The ints of an entry. */
    static final int ENTRY = 1 + GUARD;

    /** Stands behind the last entry; no ordinal. */
    static final int END = -1;

    /**
     * One rule's way to be found.
     *
     * @param ordinal the rule
     * @param anchors the features that it is found through, none twice
     * @param guard at most {@link #GUARD} features of which one must be there too; empty for no guard
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Entry(int ordinal, int[] anchors, int[] guard) {}

    /**
     * Lays the entries out.
     *
     * @param features how many features there are
     * @param rules every rule that is found through features
     * @param cost how often a feature is likely to be found: those found often lie together, where the processor's cache
     *     keeps them
     */
    static Postings of(int features, List<Entry> rules, IntUnaryOperator cost) {
        int[] counts = new int[features];
        for (Entry rule : rules) {
            for (int anchor : rule.anchors) {
                counts[anchor]++;
            }
        }
        int[] starts = starts(counts, cost);
        int[] next = starts.clone();
        int[] entries = new int[size(counts)];
        for (Entry rule : rules) {
            for (int anchor : rule.anchors) {
                write(rule, anchor, entries, next[anchor]);
                next[anchor] += ENTRY;
                entries[next[anchor]] = END;
            }
        }
        return new Postings(starts, entries);
    }

    private static void write(Entry rule, int anchor, int[] entries, int at) {
        entries[at] = rule.ordinal;
        for (int i = 0; i < GUARD; i++) {
            entries[at + 1 + i] = rule.guard.length == 0 ? anchor : rule.guard[i % rule.guard.length];
        }
    }

    private static int[] starts(int[] counts, IntUnaryOperator cost) {
        Integer[] order = new Integer[counts.length];
        Arrays.setAll(order, feature -> feature);
        Arrays.sort(order, Comparator.comparingInt(feature -> -cost.applyAsInt(feature)));
        int[] starts = new int[counts.length];
        int start = 0;
        for (int feature : order) {
            starts[feature] = start;
            start += size(counts[feature]);
        }
        return starts;
    }

    private static int size(int[] counts) {
        long size = 0;
        for (int count : counts) {
            size += size(count);
        }
        return Math.toIntExact(size);
    }

    private static int size(int count) {
        return count == 0 ? 0 : count * ENTRY + 1;
    }
}
