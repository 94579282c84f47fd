package dev.wirewatch.match.engine;

import dev.wirewatch.query.Query.Wildcard;
import dev.wirewatch.query.Query.Word;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the features that queries ask for, and estimates how rare each is.
 *
 * <p>No corpus is at hand where rules are compiled. But the phrases of the rules are samples of language themselves: a
 * word that stands in many of them is a common one. That orders features well enough to find rules through rare ones.
 */
final class FeatureTable {

    /** Costs, in tenths of a word's occurrence in the rules' phrases. */
    private static final int WORD_USE = 10;

    private static final int PATTERN_COST = 30;
    private static final int VALUE_COST = 50;

    private final Map<Space, Map<String, Integer>> words = new EnumMap<>(Space.class);
    private final Map<Space, Map<Wildcard, Integer>> patterns = new EnumMap<>(Space.class);
    private final EdgeTable phrases = new EdgeTable();
    private final IntList marks = new IntList();
    /** The number of words of each feature. */
    private final IntList lengths = new IntList();
    /** For a word, how often it stands in phrases; for a phrase, its rarest word; for others, -1 less their cost. */
    private final IntList sources = new IntList();

    FeatureTable() {
        for (Space space : Space.values()) {
            words.put(space, new HashMap<>());
            patterns.put(space, new HashMap<>());
        }
    }

    int word(Space space, String folded) {
        int feature = partOfPhrase(space, folded);
        mark(feature, Feature.ASKED);
        return feature;
    }

    int value(Space space, String key) {
        int feature = words.get(space).computeIfAbsent(key, added -> add(1, -1 - VALUE_COST));
        mark(feature, Feature.ASKED);
        return feature;
    }

    int pattern(Space space, Wildcard wildcard) {
        int feature = patterns.get(space).computeIfAbsent(wildcard, added -> add(1, -1 - PATTERN_COST));
        mark(feature, Feature.ASKED);
        return feature;
    }

    int phrase(Space space, List<Word> parts) {
        int node = usedInPhrase(space, parts.get(0));
        int rarest = node;
        for (int i = 1; i < parts.size(); i++) {
            int word = usedInPhrase(space, parts.get(i));
            rarest = sources.get(word) < sources.get(rarest) ? word : rarest;
            mark(node, Feature.STARTS);
            mark(word, Feature.CONTINUES);
            int next = phrases.get(node, word);
            if (next == EdgeTable.ABSENT) {
                next = add(i + 1, rarest);
                phrases.put(node, word, next);
            }
            node = next;
        }
        mark(node, Feature.ASKED);
        return node;
    }

    private int usedInPhrase(Space space, Word word) {
        int feature = partOfPhrase(space, word.folded());
        sources.set(feature, sources.get(feature) + 1);
        return feature;
    }

    private int partOfPhrase(Space space, String folded) {
        return words.get(space).computeIfAbsent(folded, added -> add(1, 0));
    }

    private int add(int length, int source) {
        marks.add(0);
        lengths.add(length);
        sources.add(source);
        return marks.size() - 1;
    }

    /** How often the feature is likely to be found, in no unit; 1 or more. */
    int cost(int feature) {
        int source = sources.get(feature);
        if (source < 0) {
            return -1 - source;
        }
        return lengths.get(feature) > 1 ? sources.get(source) + 1 : WORD_USE * source + 1;
    }

    void mark(int feature, int mark) {
        marks.set(feature, marks.get(feature) | mark);
    }

    int features() {
        return marks.size();
    }

    int[] lengths() {
        return lengths.toArray();
    }

    /** The words and values of each space; null where rules ask for none. Call when all marks are set. */
    Dictionary[] dictionaries() {
        Dictionary[] dictionaries = new Dictionary[Space.count()];
        words.forEach((space, numbers) -> {
            if (!numbers.isEmpty()) {
                dictionaries[Index.of(space)] = Dictionary.of(marked(numbers));
            }
        });
        return dictionaries;
    }

    /** The patterns of each space; null where rules ask for none. */
    StemTrie[] stems() {
        StemTrie[] stems = new StemTrie[Space.count()];
        patterns.forEach((space, numbers) -> {
            if (!numbers.isEmpty()) {
                stems[Index.of(space)] = new StemTrie(marked(numbers));
            }
        });
        return stems;
    }

    /** How phrases go on. */
    EdgeTable phrases() {
        phrases.mark(marks.toArray());
        return phrases;
    }

    private <T> Map<T, Integer> marked(Map<T, Integer> numbers) {
        Map<T, Integer> marked = new HashMap<>(numbers);
        marked.replaceAll((name, feature) -> Feature.marked(feature, marks.get(feature)));
        return marked;
    }
}
