package dev.wirewatch.match.engine;

import dev.wirewatch.query.LetterCase;
import dev.wirewatch.query.TextRange;
import dev.wirewatch.query.TextUnit;
import java.util.BitSet;
import java.util.List;

/** Which paragraphs of a text are in capitals. Each is looked at once, when it is asked for. */
final class Capitals {

    private final String text;
    private final List<TextRange> paragraphs;
    private final BitSet known = new BitSet();
    private final BitSet capitals = new BitSet();

    Capitals(String text) {
        this.text = text;
        paragraphs = TextUnit.PARAGRAPH.ranges(text);
    }

    /** Tells whether the paragraph around a word's offset is in capitals. */
    boolean at(int offset) {
        int paragraph = paragraph(offset);
        if (!known.get(paragraph)) {
            known.set(paragraph);
            capitals.set(paragraph, LetterCase.isCapitals(text, paragraphs.get(paragraph)));
        }
        return capitals.get(paragraph);
    }

    private int paragraph(int offset) {
        int low = 0;
        int high = paragraphs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (paragraphs.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
