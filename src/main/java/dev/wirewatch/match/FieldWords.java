package dev.wirewatch.match;

import dev.wirewatch.query.Field;
import dev.wirewatch.query.LetterCase;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Part;
import dev.wirewatch.query.TextRange;
import dev.wirewatch.query.TextUnit;
import dev.wirewatch.query.TextWord;
import dev.wirewatch.query.Values;
import dev.wirewatch.query.Words;
import java.util.List;

/**
 * The words of one text field, or the keys of one value field.
 *
 * @param text the field's text
 * @param words the words in order; a word's index is its position
 */
record FieldWords(String text, List<TextWord> words) {

    static FieldWords of(Field field, String text) {
        return new FieldWords(text, field.isText() ? Words.split(text) : Values.split(field, text));
    }

    /** Tells whether the parts stand at consecutive positions from the first one on. */
    boolean stand(List<? extends Part> parts, int first) {
        if (first + parts.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!isAt(parts.get(i), words.get(first + i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isAt(Part part, TextWord word) {
        if (part instanceof Query.Word plain) {
            return word.folded().equals(plain.folded());
        }
        if (part instanceof Query.Wildcard wildcard) {
            return wildcard.matches(word.folded());
        }
        if (part instanceof Query.Inflected inflected) {
            return inflected.forms().contains(word.folded());
        }
        return isExactly((Query.Exact) part, word);
    }

    private boolean isExactly(Query.Exact exact, TextWord word) {
        return word.folded().equals(exact.folded())
                && exact.matches(text.substring(word.start(), word.end()), isInCapitals(word));
    }

    private boolean isInCapitals(TextWord word) {
        return TextUnit.PARAGRAPH.ranges(text).stream()
                .filter(paragraph -> starts(word, paragraph))
                .anyMatch(paragraph -> LetterCase.isCapitals(text, paragraph));
    }

    /** The positions of the words that start in a stretch of the text. */
    Positions positions(TextRange range) {
        int from = 0;
        while (from < words.size() && words.get(from).start() < range.start()) {
            from++;
        }
        int to = from;
        while (to < words.size() && starts(words.get(to), range)) {
            to++;
        }
        return new Positions(from, to);
    }

    private static boolean starts(TextWord word, TextRange range) {
        return range.start() <= word.start() && word.start() < range.end();
    }
}
