package dev.wirewatch.match.engine;

/**
 * Compares long words with a pattern in a time that hardly grows with the pattern: follows all ways to read it at once, a bit
 * for each sign that may come next (Baeza-Yates and Gonnet, A New Approach to Text Searching, CACM 35(10), 1992).
 */
final class LongWordGlob {

    /** Most signs and letters, in UTF-16 code units: one bit less than a number has, which says that nothing is left. */
    static final int MOST = Long.SIZE - 1;

    /** As many as most alphabets have, which start at a multiple of it: their letters share no slot. */
    private static final int SLOTS = 1 << 7;

    private final int[] signs;
    private final long stars;
    private final long any;

    /** For a slot, one of the letters that fall there, and its bits; no bits where none does. */
    private final int[] letters = new int[SLOTS];

    private final long[] bits = new long[SLOTS];

    /** Reads a pattern from an index on, of {@link #MOST} signs and letters at most. */
    LongWordGlob(char[] pattern, int index) {
        signs = new String(pattern, index, pattern.length - index).codePoints().toArray();
        stars = find('*');
        any = find('?');
        for (int sign : signs) {
            int slot = sign & (SLOTS - 1);
            if (bits[slot] == 0) {
                letters[slot] = sign;
                bits[slot] = find(sign);
            }
        }
    }

    private long find(int sign) {
        long found = 0;
        for (int i = 0; i < signs.length; i++) {
            found |= signs[i] == sign ? 1L << i : 0;
        }
        return found;
    }

    /** Tells whether the pattern stands for all characters from {@code from} to {@code end}; they hold no sign. */
    boolean matches(char[] characters, int from, int end) {
        long next = behindStars(1);
        int at = from;
        while (at < end && next != 0) {
            int letter = Character.codePointAt(characters, at, end);
            at += Character.charCount(letter);
            next = behindStars((next & stars) | ((next & (any | bits(letter))) << 1));
        }
        return ((next >>> signs.length) & 1) == 1;
    }

    private long bits(int letter) {
        int slot = letter & (SLOTS - 1);
        return letters[slot] == letter || bits[slot] == 0 ? bits[slot] : find(letter);
    }

    /** A star may stand for nothing. */
    private long behindStars(long next) {
        long before = 0;
        long behind = next;
        while (behind != before) {
            before = behind;
            behind |= (behind & stars) << 1;
        }
        return behind;
    }
}
