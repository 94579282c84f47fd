package dev.wirewatch.match.engine;

/** The edges of a tree, in one hash table: from a node, by a label, to a node. */
final class EdgeTable {

    static final int ABSENT = -1;

    private static final int INITIAL_POWER = 6;

    /** Bits of the filter for each slot of the table, as a power of two: 8 to 16 bits an edge. */
    private static final int FILTER_POWER = 2;

    private long[] edges = new long[1 << INITIAL_POWER];
    private int[] targets = new int[1 << INITIAL_POWER];

    /** A bit for each edge, at its hash: so small that the processor keeps it near while it forgets the table. */
    private long[] filter = new long[1 << (INITIAL_POWER + FILTER_POWER - 6)];

    private int shift = Long.SIZE - INITIAL_POWER;
    private int size;

    /** The node behind an edge, or {@link #ABSENT}. */
    int get(int from, int label) {
        long edge = edge(from, label);
        int slot = WordKey.slot(edge, shift);
        long at;
        while ((at = edges[slot]) != 0) {
            if (at == edge) {
                return targets[slot];
            }
            slot = slot + 1 & edges.length - 1;
        }
        return ABSENT;
    }

    /**
     * The phrase that a word or phrase makes with the word behind it, each given with its marks; {@link #ABSENT} where
     * either is absent or no phrase goes on so.
     */
    int longer(int phrase, int word) {
        return phrase >= 0 && word >= 0 && (phrase & Feature.STARTS) != 0 && (word & Feature.CONTINUES) != 0
                ? get(Feature.number(phrase), Feature.number(word))
                : ABSENT;
    }

    /**
     * Tells, without a branch and from the filter alone, whether there may be an edge from one marked feature to another:
     * 1, or 0 if there is surely none. Either may be negative, for none.
     */
    int mayHave(int from, int label) {
        int hash = filterBit(edge(from >>> Feature.MARKS, label >>> Feature.MARKS));
        int possible = from & ~(from >> 31) & (label & ~(label >> 31)) >>> 1 & Feature.STARTS;
        return (int) (filter[hash >>> 6] >>> hash) & possible;
    }

    void put(int from, int label, int target) {
        if (2 * size >= edges.length) {
            grow();
        }
        insert(edge(from, label), target);
        size++;
    }

    /** Puts the marks of each target, which is a feature, beside it. */
    void mark(int[] marks) {
        for (int slot = 0; slot < edges.length; slot++) {
            if (edges[slot] != 0) {
                targets[slot] = Feature.marked(targets[slot], marks[targets[slot]]);
            }
        }
    }

    private void insert(long edge, int target) {
        int slot = WordKey.slot(edge, shift);
        while (edges[slot] != 0) {
            slot = slot + 1 & edges.length - 1;
        }
        edges[slot] = edge;
        targets[slot] = target;
        int hash = filterBit(edge);
        filter[hash >>> 6] |= 1L << hash;
    }

    private int filterBit(long edge) {
        return WordKey.slot(edge, shift - FILTER_POWER);
    }

    private void grow() {
        long[] oldEdges = edges;
        int[] oldTargets = targets;
        edges = new long[2 * oldEdges.length];
        targets = new int[edges.length];
        filter = new long[2 * filter.length];
        shift--;
        for (int i = 0; i < oldEdges.length; i++) {
            if (oldEdges[i] != 0) {
                insert(oldEdges[i], oldTargets[i]);
            }
        }
    }

    /** Never 0, which stands for an empty slot. */
    private static long edge(int from, int label) {
        return (long) (from + 1) << Integer.SIZE | label;
    }
}
