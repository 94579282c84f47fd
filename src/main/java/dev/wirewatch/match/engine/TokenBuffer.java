package dev.wirewatch.match.engine;

import dev.wirewatch.query.Limits;
import dev.wirewatch.query.TextWord;
import dev.wirewatch.query.Words;
import java.util.Arrays;

/**
 * The words of a document, field behind field, in arrays that are used again for the next one. A token's index
 * is its position.
 */
final class TokenBuffer {

    private static final int INITIAL = 1 << 10;
    private static final int GAP = Limits.DISTANCE + 2;

    private final char[] table;

    /** Number of tokens. */
    int count;
    /** Offsets of each token's first UTF-16 code unit in its field, and behind its last. */
    int[] start = new int[INITIAL];

    int[] end = new int[INITIAL];
    /** Where each token's folded characters start; they end where those of the next one start. */
    int[] at = new int[INITIAL + 1];
    /** The {@link WordKey} of each token; 0 for none. */
    long[] key = new long[INITIAL];
    /** What a dictionary made of each token; -1 for nothing. */
    int[] value = new int[INITIAL];
    /** Folded characters of all tokens. */
    char[] folded = new char[INITIAL];

    private char[] units = new char[INITIAL];

    TokenBuffer(char[] table) {
        this.table = table;
    }

    /** Characters that there is room for. */
    int room() {
        return Math.max(units.length, folded.length);
    }

    /** Makes the buffer ready for the next document. */
    void clear() {
        count = 0;
        at[0] = 0;
    }

    /**
     * Leaves indexes empty between two fields, more than NEAR reaches over. What they hold means nothing.
     *
     * @return the index of the next token
     */
    int gap() {
        while (count + GAP + 1 >= start.length) {
            grow();
        }
        int to = at[count];
        count += GAP;
        at[count] = to;
        return count;
    }

    /** Appends the words of a text. */
    void scan(String text) {
        int length = text.length();
        reserveText(length);
        text.getChars(0, length, units, 0);
        units[length] = 0;
        char[] source = units;
        char[] fold = table;
        char[] out = folded;
        int to = at[count];
        int i = 0;
        while (i < length) {
            char letter = fold[source[i]];
            if (letter == FoldTable.SEPARATOR) {
                i++;
                continue;
            }
            int from = i;
            int first = to;
            long packed = 0;
            int any = 0;
            do {
                out[to++] = letter;
                packed = packed << 8 | letter;
                any |= letter;
                letter = fold[source[++i]];
            } while (letter != FoldTable.SEPARATOR);
            if (any < 0x80 && to - first <= WordKey.PACKED) {
                add(to, from, i, packed);
            } else if (holdsUndecided(out, first, to)) {
                addSlowly(text, from, i);
                out = folded;
                to = at[count];
            } else {
                add(to, from, i, WordKey.hash(out, first, to - first));
            }
        }
    }

    /** Appends a word that is compared as it is. */
    void addKey(String word, int from, int until) {
        int first = at[count];
        int to = first + word.length();
        reserveFolded(to);
        word.getChars(0, word.length(), folded, first);
        add(to, from, until, WordKey.of(folded, first, word.length()));
    }

    private void addSlowly(String text, int from, int until) {
        for (TextWord word : Words.split(text.substring(from, until))) {
            addKey(word.folded(), from + word.start(), from + word.end());
        }
        reserveFolded(at[count] + text.length() - until);
    }

    private static boolean holdsUndecided(char[] characters, int from, int to) {
        for (int i = from; i < to; i++) {
            if (characters[i] == FoldTable.UNDECIDED) {
                return true;
            }
        }
        return false;
    }

    private void add(int to, int from, int until, long wordKey) {
        if (count + 1 >= start.length) {
            grow();
        }
        start[count] = from;
        end[count] = until;
        key[count] = wordKey;
        at[++count] = to;
    }

    private void grow() {
        int capacity = 2 * start.length;
        start = Arrays.copyOf(start, capacity);
        end = Arrays.copyOf(end, capacity);
        at = Arrays.copyOf(at, capacity + 1);
        key = Arrays.copyOf(key, capacity);
        value = new int[capacity];
    }

    private void reserveText(int length) {
        if (units.length <= length) {
            units = new char[length + length / 2 + 1];
        }
        reserveFolded(at[count] + length);
    }

    /** Keeps some room behind, where the letters of a short last word are looked for. */
    private void reserveFolded(int capacity) {
        if (folded.length < capacity + Openings.LETTERS) {
            folded = Arrays.copyOf(folded, capacity + capacity / 2 + Openings.LETTERS);
        }
    }
}
