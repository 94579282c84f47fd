package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into words.
 *
 * <p>A word is a run of letters, marks and decimal digits (Unicode categories L, M and Nd) that starts with a letter or
 * a digit. Everything else parts words, so {@code U.S.} is two words and {@code S-300} too. Invisible format characters
 * (Cf: soft hyphen, zero-width joiners) inside a run do not part it, as in Unicode's own word boundaries (UAX #29,
 * WB4).
 */
public final class Words {

    private Words() {}

    /**
     * Splits a text into its words.
     *
     * @param text any text; lone surrogates part words
     * @return the words in order, folded, with their offsets into {@code text}
     */
    public static List<TextWord> split(String text) {
        List<TextWord> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (!Character.isLetter(codePoint) && !Character.isDigit(codePoint)) {
                at += Character.charCount(codePoint);
                continue;
            }
            int end = endOfWord(text, at);
            String folded = Folding.fold(text.substring(at, end));
            if (!folded.isEmpty()) {
                words.add(new TextWord(folded, at, end));
            }
            at = end;
        }
        return words;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        int at = start;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            if (belongsToWord(codePoint)) {
                end = at;
            } else if (Character.getType(codePoint) != Character.FORMAT) {
                break;
            }
        }
        return end;
    }

    private static boolean belongsToWord(int codePoint) {
        return Character.isLetter(codePoint) || Character.isDigit(codePoint) || Folding.isMark(codePoint);
    }
}
