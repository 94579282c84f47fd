package dev.wirewatch.match.engine;

import java.util.List;

/**
 * The rules that are found through each feature, each with its guard: features of which one must be there too. A guard is
 * read in passing, without a look at the rule; it refuses nearly all candidates.
 *
 * @param starts for each feature, where its entries start; one more behind the last
 * @param entries for each entry the rule's ordinal, the size of the guard, and the guard; a guard of size 0 lets pass
 */
@SuppressWarnings("ArrayRecordComponent") // read in the hot path, and never compared
record Postings(int[] starts, int[] entries) {

    /**
     * One rule's way to be found.
     *
     * @param ordinal the rule
     * @param anchors the features that it is found through, none twice
     * @param guard features of which one must be there too; empty for no guard
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Entry(int ordinal, int[] anchors, int[] guard) {}

    static Postings of(int features, List<Entry> rules) {
        int[] starts = new int[features + 1];
        for (Entry rule : rules) {
            for (int anchor : rule.anchors) {
                starts[anchor + 1] += 2 + rule.guard.length;
            }
        }
        for (int i = 0; i < features; i++) {
            starts[i + 1] = Math.addExact(starts[i], starts[i + 1]);
        }
        int[] entries = new int[starts[features]];
        int[] next = starts.clone();
        for (Entry rule : rules) {
            for (int anchor : rule.anchors) {
                int at = next[anchor];
                entries[at] = rule.ordinal;
                entries[at + 1] = rule.guard.length;
                System.arraycopy(rule.guard, 0, entries, at + 2, rule.guard.length);
                next[anchor] = at + 2 + rule.guard.length;
            }
        }
        return new Postings(starts, entries);
    }
}
