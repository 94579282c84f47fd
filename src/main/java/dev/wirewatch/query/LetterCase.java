package dev.wirewatch.query;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What upper and lower case say. Wires send alerts, and some whole texts, in capitals; there case tells nothing, and a
 * word that must be spelled {@code Turkey} is found as {@code TURKEY}.
 */
public final class LetterCase {

    private LetterCase() {}

    /**
     * Tells whether a paragraph is in capitals.
     *
     * @param text a text
     * @param paragraph a paragraph of it
     * @return whether it has no lower-case letter
     */
    public static boolean isCapitals(String text, TextRange paragraph) {
        return text.substring(paragraph.start(), paragraph.end()).codePoints().noneMatch(Character::isLowerCase);
    }

    /** What spelling goes by: composed characters, at most thirty marks in a row, without those that nobody sees, such as a soft hyphen. */
    static String spelled(String word) {
        String visible = word.codePoints().noneMatch(LetterCase::isInvisible)
                ? word
                : word.codePoints()
                        .filter(codePoint -> !isInvisible(codePoint))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
        return Normalizer.normalize(StreamSafe.of(visible), Normalizer.Form.NFC);
    }

    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT;
    }

    /** Compares a word with its exact spelling; in capitals, with that in upper case. */
    static boolean matches(String typed, String word, boolean capitals) {
        String composed = spelled(word);
        return composed.equals(typed) || (capitals && composed.equals(typed.toUpperCase(Locale.ROOT)));
    }
}
