package dev.wirewatch.match;

import dev.wirewatch.query.Field;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.TextWord;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Tells where in each field the words of a leaf stand, as {@link FieldWords#stand} defines it. */
final class WordIndex {

    /** Characters of a pattern and of a word that are compared in about the time that a place takes. */
    private static final int COMPARED = 32;

    private final Map<Field, FieldWords> all;
    private final Steps steps;
    private final Map<Field, NavigableMap<String, PositionList>> words = new EnumMap<>(Field.class);
    private final Map<Field, IdentityHashMap<Query.Leaf, PositionList>> known = new EnumMap<>(Field.class);

    /**
     * @param all the words of each field
     * @param steps granted for looking up
     */
    WordIndex(Map<Field, FieldWords> all, Steps steps) {
        this.all = all;
        this.steps = steps;
    }

    /** The words that a leaf wants at consecutive positions. */
    static List<? extends Query.Part> parts(Query.Leaf leaf) {
        return leaf instanceof Query.Phrase phrase ? phrase.parts() : List.of((Query.Part) leaf);
    }

    /** The positions of the first words of all places in a field. */
    PositionList starts(Field field, Query.Leaf leaf) {
        IdentityHashMap<Query.Leaf, PositionList> ofField =
                known.computeIfAbsent(field, added -> new IdentityHashMap<>());
        PositionList starts = ofField.get(leaf);
        if (starts == null) {
            starts = leaf instanceof Query.Phrase phrase ? phrase(field, phrase) : part(field, (Query.Part) leaf);
            ofField.put(leaf, starts);
        }
        return starts;
    }

    /** Begins with the rarest word: of a phrase of common words, few may have all. */
    private PositionList phrase(Field field, Query.Phrase phrase) {
        List<PositionList> parts =
                phrase.parts().stream().map(part -> starts(field, part)).toList();
        int rarest = IntStream.range(0, parts.size())
                .boxed()
                .min(Comparator.comparing(part -> parts.get(part).size()))
                .orElseThrow();
        IntPredicate isPhrase = first -> {
            steps.take(1);
            return IntStream.range(0, parts.size())
                    .allMatch(part -> parts.get(part).contains(first + part));
        };
        return new PositionList(parts.get(rarest).stream()
                .map(at -> at - rarest)
                .filter(isPhrase)
                .toArray());
    }

    private PositionList part(Field field, Query.Part part) {
        if (part instanceof Query.Word word) {
            return word(field, word.folded());
        }
        if (part instanceof Query.Inflected inflected) {
            return PositionList.union(
                    inflected.forms().stream().map(form -> word(field, form)).toList());
        }
        if (part instanceof Query.Exact exact) {
            FieldWords text = all.get(field);
            return new PositionList(word(field, exact.folded()).stream()
                    .filter(position -> text.isAt(exact, position))
                    .toArray());
        }
        return pattern(field, (Query.Wildcard) part);
    }

    private PositionList word(Field field, String folded) {
        return words(field).getOrDefault(folded, PositionList.NONE);
    }

    private PositionList pattern(Field field, Query.Wildcard wildcard) {
        String stem = wildcard.stem();
        return PositionList.union(words(field).tailMap(stem).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(stem))
                .filter(entry -> isOf(wildcard, entry.getKey()))
                .map(Map.Entry::getValue)
                .toList());
    }

    private boolean isOf(Query.Wildcard wildcard, String word) {
        steps.take(1 + (long) wildcard.pattern().length() * word.length() / COMPARED);
        return wildcard.matches(word);
    }

    private NavigableMap<String, PositionList> words(Field field) {
        return words.computeIfAbsent(field, added -> index(all.get(added).words()));
    }

    private static NavigableMap<String, PositionList> index(List<TextWord> words) {
        return new TreeMap<>(
                PositionList.byKey(words.stream().map(TextWord::folded).toList()));
    }
}
