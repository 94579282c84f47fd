package dev.wirewatch.query;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into words.
 *
 * <p>A word is a run of letters, marks and decimal digits (Unicode categories L, M and Nd) that starts with a letter or
 * a digit. Everything else parts words, so {@code U.S.} is two words and {@code S-300} too; so do the apostrophes that
 * Unicode counts as letters (U+02BB to U+02BF), since other keyboards write other ones there. The ideographic zero is a
 * letter, as one is. Invisible format characters
 * (Cf: soft hyphen, zero-width joiners) inside a run do not part it, as in Unicode's own word boundaries (UAX #29,
 * WB4); the zero-width space (U+200B) does, there as here.
 *
 * <p>In scripts that put no spaces between words (Han, Hiragana, Katakana, Thai, Lao, Khmer, Myanmar) each letter or
 * digit is a word of its own, with the marks that follow it. So what one would call a word there is a phrase here, and
 * is found wherever it stands.
 *
 * <p>A folded word is one word again, and folds to itself.
 */
public final class Words {

    /** Nothing below Thai is unspaced. */
    private static final int FIRST_UNSPACED = 0x0E00;
    /** Signs that lengthen a vowel, which Hiragana and Katakana share: full and half width. */
    private static final String LONG_VOWELS = "\u30FC\uFF70";

    /** A format character by its category alone: it shows where words end in scripts that put no spaces there. */
    private static final int ZERO_WIDTH_SPACE = 0x200B;

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
            if (!startsWord(codePoint)) {
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

    /** The offset behind the last character of the word, or piece of a word, that starts at an offset. */
    static int endOfWord(String text, int start) {
        int first = text.codePointAt(start);
        boolean alone = isUnspaced(first);
        int end = start + Character.charCount(first);
        int at = end;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            if (continuesWord(codePoint, alone)) {
                end = at;
            } else if (Character.getType(codePoint) != Character.FORMAT || codePoint == ZERO_WIDTH_SPACE) {
                break;
            }
        }
        return end;
    }

    private static boolean continuesWord(int codePoint, boolean alone) {
        return (!alone && startsWord(codePoint) && !isUnspaced(codePoint)) || Folding.isMark(codePoint);
    }

    /** Tells whether the character is a letter or a digit, and no mark or apostrophe that Unicode counts as a letter. */
    static boolean startsWord(int codePoint) {
        return codePoint < FIRST_UNSPACED
                ? Character.isLetterOrDigit(codePoint) && !Folding.isApostrophe(codePoint)
                : (Character.isLetterOrDigit(codePoint) && !Folding.isMark(codePoint))
                        || codePoint == Folding.IDEOGRAPHIC_ZERO;
    }

    /** Tells whether the character is a word of its own, because its script puts no spaces between words. */
    static boolean isUnspaced(int codePoint) {
        if (codePoint < FIRST_UNSPACED) {
            return false;
        }
        return switch (UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> LONG_VOWELS.indexOf(codePoint) >= 0;
        };
    }
}
