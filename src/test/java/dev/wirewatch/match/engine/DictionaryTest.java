package dev.wirewatch.match.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DictionaryTest {

    private static final char[] FOLD_TABLE = FoldTable.create();

    /** Some that are packed into their keys, some that are hashed: long, or not ASCII. */
    private static final List<String> WORDS =
            List.of("a", "arms", "deal", "missiles", "ballistic", "internationalisation", "élysee", "制", "한국", "𐌰𐌱");

    @Test
    void findsEachOfItsWords() {
        assertThat(found(numbered(WORDS), WORDS)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void findsNoOtherWord() {
        List<String> absent = List.of(
                "b", "arm", "armsa", "missile", "ballistics", "ballisti", "internationalization", "élyses", "裁");
        assertThat(found(numbered(WORDS), absent)).containsOnly(Dictionary.ABSENT);
    }

    @Test
    void findsNothingWhereItIsEmpty() {
        assertThat(found(Map.of(), WORDS)).containsOnly(Dictionary.ABSENT);
    }

    @Test
    void looksUpNoTokenButThoseAskedFor() {
        TokenBuffer tokens = tokens(List.of("arms", "deal", "arms"));
        tokens.value[0] = 70;
        tokens.value[2] = 72;
        Dictionary.of(Map.of("arms", 1, "deal", 2)).lookUp(tokens, 1, 2);
        assertThat(tokens.value).startsWith(70, 2, 72);
    }

    /** Of so many words, many share a slot with another or stand in its way. */
    @Test
    void tellsManyWordsInTheWayOfEachOtherApart() {
        Random random = new Random(20260101);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        while (numbers.size() < 20_000) {
            numbers.putIfAbsent(word(random), numbers.size());
        }
        assertThat(sharedSlots(numbers)).isGreaterThan(1_000);
        assertThat(found(numbers, List.copyOf(numbers.keySet()))).isEqualTo(List.copyOf(numbers.values()));
        List<String> absent = new ArrayList<>();
        while (absent.size() < 20_000) {
            String word = word(random);
            if (!numbers.containsKey(word)) {
                absent.add(word);
            }
        }
        assertThat(found(numbers, absent)).containsOnly(Dictionary.ABSENT);
    }

    /** Two hashed words of one key are too rare to be found, so tokens are given the key of another word. */
    @Test
    void comparesTheLettersOfWordsThatAreHashed() {
        TokenBuffer tokens = tokens(List.of("ballistic", "ballistik", "ballistics", "ballist"));
        for (int token = 1; token < tokens.count; token++) {
            tokens.key[token] = WordKey.of("ballistic");
        }
        Dictionary.of(Map.of("ballistic", 5)).lookUp(tokens, 0, tokens.count);
        assertThat(tokens.value).startsWith(5, Dictionary.ABSENT, Dictionary.ABSENT, Dictionary.ABSENT);
    }

    private static long sharedSlots(Map<String, Integer> numbers) {
        int shift = Long.SIZE - 16;
        long slots = numbers.keySet().stream()
                .map(word -> WordKey.slot(WordKey.of(word), shift))
                .distinct()
                .count();
        return numbers.size() - slots;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 3 + random.nextInt(10); i > 0; i--) {
            word.append((char) ((random.nextInt(20) == 0 ? 'α' : 'a') + random.nextInt(17)));
        }
        return word.toString();
    }

    private static Map<String, Integer> numbered(List<String> words) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        words.forEach(word -> numbers.put(word, numbers.size()));
        return numbers;
    }

    private static List<Integer> found(Map<String, Integer> numbers, List<String> words) {
        TokenBuffer tokens = tokens(words);
        Dictionary.of(numbers).lookUp(tokens, 0, tokens.count);
        List<Integer> found = new ArrayList<>();
        for (int token = 0; token < tokens.count; token++) {
            found.add(tokens.value[token]);
        }
        return found;
    }

    private static TokenBuffer tokens(List<String> words) {
        TokenBuffer tokens = new TokenBuffer(FOLD_TABLE);
        tokens.clear();
        words.forEach(word -> tokens.addKey(word, 0, 0));
        return tokens;
    }
}
