package dev.wirewatch.match;

import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Part;
import dev.wirewatch.query.TextWord;
import dev.wirewatch.query.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The words of one field.
 *
 * @param words the words in order; a word's index is its position
 * @param positions where each word stands, by its folded form
 */
record FieldWords(List<TextWord> words, NavigableMap<String, List<Integer>> positions) {

    static FieldWords of(String text) {
        List<TextWord> words = Words.split(text);
        NavigableMap<String, List<Integer>> positions = new TreeMap<>();
        for (int position = 0; position < words.size(); position++) {
            String folded = words.get(position).folded();
            positions.computeIfAbsent(folded, word -> new ArrayList<>()).add(position);
        }
        return new FieldWords(words, positions);
    }

    /** The positions of the words that the part stands for, in no particular order. */
    List<Integer> positionsOf(Part part) {
        Collection<List<Integer>> found = part instanceof Query.Prefix prefix
                ? startingWith(prefix.stem()).values()
                : List.of(positions.getOrDefault(((Query.Word) part).folded(), List.of()));
        return found.stream().flatMap(List::stream).toList();
    }

    /** Tells whether the parts stand at consecutive positions from the first one on. */
    boolean stand(List<? extends Part> parts, int first) {
        if (first + parts.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!isAt(parts.get(i), words.get(first + i).folded())) {
                return false;
            }
        }
        return true;
    }

    /** No word holds U+FFFF, so it stands behind every word that starts with the stem. */
    private NavigableMap<String, List<Integer>> startingWith(String stem) {
        return positions.subMap(stem, true, stem + '\uFFFF', false);
    }

    private static boolean isAt(Part part, String word) {
        return part instanceof Query.Prefix prefix
                ? word.startsWith(prefix.stem())
                : word.equals(((Query.Word) part).folded());
    }
}
