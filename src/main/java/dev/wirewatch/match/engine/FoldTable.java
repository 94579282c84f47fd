package dev.wirewatch.match.engine;

import dev.wirewatch.query.TextWord;
import dev.wirewatch.query.Words;
import java.util.List;

/**
 * What {@link Words} makes of each UTF-16 code unit, where that does not depend on its neighbours. Made from {@code Words}
 * itself, so that the two cannot drift apart.
 */
final class FoldTable {

    /** A unit that parts words, whatever stands beside it. */
    static final char SEPARATOR = 0;

    /** A unit that only {@code Words} can judge: marks, surrogates, ligatures, scripts without spaces. */
    static final char UNDECIDED = 0xFFFF;

    private static final int UNITS = 1 << 16;

    private FoldTable() {}

    /** Makes the table: for each unit its folded form, {@link #SEPARATOR} or {@link #UNDECIDED}. */
    static char[] create() {
        char[] table = new char[UNITS];
        for (int unit = 0; unit < UNITS; unit++) {
            table[unit] = folded((char) unit);
        }
        return table;
    }

    private static char folded(char unit) {
        if (Character.isSurrogate(unit) || isJamo(unit)) {
            return UNDECIDED;
        }
        List<TextWord> alone = Words.split(String.valueOf(unit));
        List<TextWord> between = Words.split("x" + unit + "x");
        if (alone.isEmpty() && between.size() == 2) {
            return SEPARATOR;
        }
        boolean oneLetter = alone.size() == 1 && alone.get(0).folded().length() == 1;
        if (oneLetter
                && between.size() == 1
                && between.get(0).folded().equals("x" + alone.get(0).folded() + "x")) {
            return alone.get(0).folded().charAt(0);
        }
        return UNDECIDED;
    }

    /** Parts of Hangul syllables, which join with their neighbours. */
    private static boolean isJamo(char unit) {
        return Character.UnicodeScript.of(unit) == Character.UnicodeScript.HANGUL
                && !(unit >= 0xAC00 && unit <= 0xD7A3);
    }
}
