package dev.wirewatch.bench;

import dev.wirewatch.match.Document;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts and rules of made-up words that are as unequally frequent as those of a language (Zipf's law), for benchmarks
 * that anyone can run without a corpus.
 */
final class InventedNews {

    /** As many texts as a pass takes. */
    static final int DOCUMENTS = 1_000;

    private static final int VOCABULARY = 30_000;
    /** Words that rules look for are rarer than so many others. */
    private static final int TOO_COMMON = 300;

    private static final int TEXT_WORDS = 130;
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    private final Random random;
    private final List<String> words;

    /** Makes the vocabulary; a seed makes the same again. */
    InventedNews(long seed) {
        random = new Random(seed);
        words = Stream.generate(this::word).distinct().limit(VOCABULARY).toList();
    }

    /** The words that are so frequent that a dictionary of rules would hold them. */
    List<String> frequentWords() {
        return words.subList(0, VOCABULARY / 2);
    }

    List<Document> documents(int count) {
        return some(
                count,
                () -> Document.of(
                        "", some(TEXT_WORDS, this::drawn).stream().collect(Collectors.joining(" ", "", "."))));
    }

    /** Rules of the kind that {@link RulesFile} reads. */
    Map<String, Query> rules(int count) {
        Map<String, Query> rules = new LinkedHashMap<>();
        IntStream.range(0, count).forEach(i -> rules.put("r" + i, rule()));
        return rules;
    }

    private Query rule() {
        List<Query> clauses = new ArrayList<>(some(2, () -> new Query.Or(some(4, this::leaf))));
        clauses.add(new Query.Not(rare()));
        return new Query.And(clauses);
    }

    private Query leaf() {
        return random.nextInt(3) == 0 ? new Query.Phrase(List.of(new Word(drawn()), new Word(drawn()))) : rare();
    }

    private Query rare() {
        return new Word(words.get(TOO_COMMON + random.nextInt(VOCABULARY - TOO_COMMON)));
    }

    /** A word as a text would have it next: the n-th most frequent one with a chance of about 1 in n. */
    private String drawn() {
        return words.get((int) Math.pow(VOCABULARY, random.nextDouble()) - 1);
    }

    private String word() {
        return IntStream.rangeClosed(0, 1 + random.nextInt(3))
                .mapToObj(i -> String.valueOf(letter(CONSONANTS)) + letter(VOWELS))
                .collect(Collectors.joining());
    }

    private char letter(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }

    private static <T> List<T> some(int count, Supplier<? extends T> maker) {
        return Stream.<T>generate(maker).limit(count).toList();
    }
}
