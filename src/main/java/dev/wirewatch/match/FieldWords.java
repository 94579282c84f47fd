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
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of one text field, or the keys of one value field. Not for several threads. */
final class FieldWords {

    private final String text;
    private final List<TextWord> words;

    /** Each found when it is first asked for: most queries have no use for units. */
    private final Map<TextUnit, List<Positions>> units = new EnumMap<>(TextUnit.class);

    private Optional<BitSet> inCapitals = Optional.empty();

    private FieldWords(String text, List<TextWord> words) {
        this.text = text;
        this.words = words;
    }

    static FieldWords of(Field field, String text) {
        return new FieldWords(text, field.isText() ? Words.split(text) : Values.split(field, text));
    }

    /** The words in order; a word's index is its position. */
    List<TextWord> words() {
        return words;
    }

    /** Tells whether the parts stand at consecutive positions from the first one on. */
    boolean stand(List<? extends Part> parts, int first) {
        if (first + parts.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!isAt(parts.get(i), first + i)) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether the part stands at a position. */
    boolean isAt(Part part, int position) {
        TextWord word = words.get(position);
        if (part instanceof Query.Word plain) {
            return word.folded().equals(plain.folded());
        }
        if (part instanceof Query.Wildcard wildcard) {
            return wildcard.matches(word.folded());
        }
        if (part instanceof Query.Inflected inflected) {
            return inflected.forms().contains(word.folded());
        }
        return isExactly((Query.Exact) part, position);
    }

    private boolean isExactly(Query.Exact exact, int position) {
        TextWord word = words.get(position);
        return word.folded().equals(exact.folded())
                && exact.matches(text.substring(word.start(), word.end()), isInCapitals(position));
    }

    private boolean isInCapitals(int position) {
        if (inCapitals.isEmpty()) {
            BitSet positions = new BitSet();
            for (TextRange paragraph : TextUnit.PARAGRAPH.ranges(text)) {
                positions.set(from(paragraph.start()), from(paragraph.end()), LetterCase.isCapitals(text, paragraph));
            }
            inCapitals = Optional.of(positions);
        }
        return inCapitals.get().get(position);
    }

    /** The units in order, which may have no word, and the positions of the words that start in each. */
    List<Positions> units(TextUnit unit) {
        return units.computeIfAbsent(
                unit, added -> added.ranges(text).stream().map(this::positions).toList());
    }

    /** The units that have words among some positions, and which of those each has. */
    List<Positions> units(TextUnit unit, Positions among) {
        List<Positions> all = units(unit);
        return all.subList(firstEndingBehind(all, among.from()), all.size()).stream()
                .takeWhile(positions -> positions.from() < among.to())
                .map(positions -> positions.and(among))
                .filter(positions -> positions.from() < positions.to())
                .toList();
    }

    private static int firstEndingBehind(List<Positions> units, int position) {
        int low = 0;
        int high = units.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (units.get(middle).to() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The positions of the words that start in a stretch of the text. */
    private Positions positions(TextRange range) {
        return new Positions(from(range.start()), from(range.end()));
    }

    /** The position of the first word that starts at an offset or behind it. */
    private int from(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
