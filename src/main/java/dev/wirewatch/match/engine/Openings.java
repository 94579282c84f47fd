package dev.wirewatch.match.engine;

/**
 * A filter of how words may begin: a bit for each three letters, of each of which the last five bits count. It is so small
 * (4 KiB) that the processor keeps it near, and turns most words away without a look at anything else.
 */
final class Openings {

    /** How many letters are looked at; behind a shorter word it reads what is there, which means nothing. */
    static final int LETTERS = 3;

    private static final int LETTER_BITS = 5;
    private static final int LETTER = (1 << LETTER_BITS) - 1;

    private final long[] bits = new long[1 << (LETTERS * LETTER_BITS - 6)];

    /** Lets words in that begin so; where that is less than three letters, whatever follows. */
    void add(String start) {
        int known = Math.min(LETTERS, start.length());
        int open = (LETTERS - known) * LETTER_BITS;
        int first = 0;
        for (int i = 0; i < known; i++) {
            first = (first << LETTER_BITS) | (start.charAt(i) & LETTER);
        }
        first <<= open;
        for (int opening = first; opening < first + (1 << open); opening++) {
            bits[opening >>> 6] |= 1L << opening;
        }
    }

    /** Tells whether a word may begin as one that was added; false is sure. */
    boolean mayOpen(char[] letters, int at) {
        int opening = ((letters[at] & LETTER) << (2 * LETTER_BITS))
                | ((letters[at + 1] & LETTER) << LETTER_BITS)
                | (letters[at + 2] & LETTER);
        return (bits[opening >>> 6] >>> opening & 1) != 0;
    }
}
