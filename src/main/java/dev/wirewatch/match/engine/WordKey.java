package dev.wirewatch.match.engine;

/**
 * A folded word as one number. A word of up to eight ASCII characters is its own key, so that equal keys mean equal words
 * and nothing need be compared; any other word gets a hash with the sign bit set, and its characters decide.
 */
final class WordKey {

    /** Longest word, in characters, that fits into its key. */
    static final int PACKED = 8;

    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final int ASCII = 0x80;

    private WordKey() {}

    static long of(CharSequence word) {
        char[] characters = word.toString().toCharArray();
        return of(characters, 0, characters.length);
    }

    static long of(char[] characters, int from, int length) {
        long packed = 0;
        int any = 0;
        for (int i = from; i < from + Math.min(length, PACKED); i++) {
            packed = packed << 8 | characters[i];
            any |= characters[i];
        }
        return length <= PACKED && any < ASCII ? packed : hash(characters, from, length);
    }

    /** The key of a word that does not fit. */
    static long hash(char[] characters, int from, int length) {
        long hash = length;
        for (int i = from; i < from + length; i++) {
            hash = (hash ^ characters[i]) * PRIME;
            hash ^= hash >>> 29;
        }
        return hash | Long.MIN_VALUE;
    }

    /** Tells whether a key alone decides. */
    static boolean isExact(long key) {
        return key >= 0;
    }

    /** Spreads a key over a table of a power of two; {@code shift} is 64 less that power. */
    static int slot(long key, int shift) {
        return (int) ((key * PRIME) >>> shift);
    }
}
