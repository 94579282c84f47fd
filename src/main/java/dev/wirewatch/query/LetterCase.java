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

    /** Compares a word with its exact spelling; in capitals, with that in upper case. */
    static boolean matches(String typed, String word, boolean capitals) {
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        return composed.equals(typed) || (capitals && composed.equals(typed.toUpperCase(Locale.ROOT)));
    }
}
