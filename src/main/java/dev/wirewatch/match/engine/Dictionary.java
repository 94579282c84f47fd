package dev.wirewatch.match.engine;

import java.util.Map;

/** The words that rules name, and nothing else: word to number. Immutable. */
final class Dictionary {

    /** The answer for a word that is not there. */
    static final int ABSENT = -1;

    private final long[] keys;
    private final int[] values;
    private final char[][] words;
    private final int shift;

    private Dictionary(int power, int size) {
        keys = new long[1 << power];
        values = new int[1 << power];
        words = new char[1 << power][];
        shift = Long.SIZE - power;
        assert size < keys.length;
    }

    static Dictionary of(Map<String, Integer> numbers) {
        int power = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(numbers.size() * 2));
        Dictionary dictionary = new Dictionary(power, numbers.size());
        numbers.forEach(dictionary::put);
        return dictionary;
    }

    private void put(String word, int value) {
        long key = WordKey.of(word);
        int slot = WordKey.slot(key, shift);
        while (keys[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        values[slot] = value;
        words[slot] = WordKey.isExact(key) ? null : word.toCharArray();
    }

    /** Looks up some tokens, and writes what it finds to {@link TokenBuffer#value}. */
    void lookUp(TokenBuffer tokens, int from, int to) {
        long[] known = keys;
        int mask = known.length - 1;
        long[] wanted = tokens.key;
        int[] found = tokens.value;
        for (int token = from; token < to; token++) {
            long key = wanted[token];
            int slot = WordKey.slot(key, shift);
            int value = ABSENT;
            long at;
            while ((at = known[slot]) != 0) {
                if (at == key && (key >= 0 || isWord(slot, tokens, token))) {
                    value = values[slot];
                    break;
                }
                slot = slot + 1 & mask;
            }
            found[token] = value;
        }
    }

    private boolean isWord(int slot, TokenBuffer tokens, int token) {
        char[] word = words[slot];
        int from = tokens.at[token];
        if (tokens.at[token + 1] - from != word.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (tokens.folded[from + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
