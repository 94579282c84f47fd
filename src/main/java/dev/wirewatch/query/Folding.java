package dev.wirewatch.query;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds words so that case, accents and compatibility forms (full width, ligatures) do not part them: NFKD, accents
 * and the kashida dropped, lower case, a Latin spelling for letters that Unicode does not decompose, and NFC, so that a Hangul syllable
 * or a kana is one character again.
 *
 * <p>Accents are the marks that many scripts share and the points of Hebrew and Arabic. Marks of other scripts, such as
 * the vowel signs of Devanagari and Thai, and the voicing marks of kana spell different words, and stay, but of more than
 * thirty in a row, which no writing has, the first thirty only ({@link StreamSafe}).
 */
final class Folding {

    /** Characters that are one word each and whose compatibility forms would be two: Thai and Lao am, kana digraphs. */
    private static final String INDIVISIBLE = "\u0E33\u0EB3\u0EDC\u0EDD\u309F\u30FF";

    /** Counted as a number by Unicode, and written as any other Han character: 二〇二四年. */
    static final int IDEOGRAPHIC_ZERO = 0x3007;

    /** Stretches an Arabic word in print, and spells nothing. */
    private static final int KASHIDA = 0x0640;

    private Folding() {}

    /** Folds one word; it starts with a letter or a digit, or with a mark that follows a wildcard sign. */
    static String fold(String word) {
        if (word.chars().allMatch(unit -> unit < 0x80)) {
            return word.toLowerCase(Locale.ROOT);
        }
        StringBuilder letters = new StringBuilder();
        decomposed(StreamSafe.of(word))
                .codePoints()
                .filter(codePoint -> !isDropped(codePoint) && !isAccent(codePoint))
                .map(Character::toLowerCase) // a whole String takes quadratic time where it holds many a final sigma
                .forEach(letters::appendCodePoint);
        StringBuilder folded = new StringBuilder();
        letters.chars().forEach(unit -> appendLatin(folded, (char) unit));
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** Tells whether folding leaves the character out, whatever stands beside it, though it may stand in a word. */
    static boolean isDropped(int codePoint) {
        return !isSpelled(codePoint) || codePoint == KASHIDA;
    }

    private static String decomposed(String word) {
        boolean divisible = INDIVISIBLE.indexOf(word.charAt(0)) < 0;
        return Normalizer.normalize(word, divisible ? Normalizer.Form.NFKD : Normalizer.Form.NFD);
    }

    /** Tells whether the character belongs to the spelling of words: a letter, a digit or a mark. */
    static boolean isSpelled(int codePoint) {
        return (Character.isLetterOrDigit(codePoint) && !isApostrophe(codePoint))
                || isMark(codePoint)
                || codePoint == IDEOGRAPHIC_ZERO;
    }

    /** Tells whether the character is an apostrophe that Unicode counts as a letter: {@code donʼt}, {@code Hawaiʻi}. */
    static boolean isApostrophe(int codePoint) {
        return codePoint >= 0x02BB && codePoint <= 0x02BF;
    }

    /** Half-width kana have their voicing marks as letters. */
    static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || codePoint == '\uFF9E'
                || codePoint == '\uFF9F';
    }

    private static boolean isAccent(int codePoint) {
        if (!isMark(codePoint) || codePoint == '\u3099' || codePoint == '\u309A') {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.INHERITED || script == UnicodeScript.HEBREW || script == UnicodeScript.ARABIC;
    }

    /**
     * Spellings as in CLDR's Latin-ASCII transform; Greek final sigma becomes the plain one, since lower case alone
     * makes either of them.
     */
    private static void appendLatin(StringBuilder folded, char lowerCase) {
        switch (lowerCase) {
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'ß' -> folded.append("ss");
            case 'þ' -> folded.append("th");
            case 'ø', 'ɔ' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ', 'ð', 'ɖ', 'ɗ' -> folded.append('d');
            case 'ħ' -> folded.append('h');
            case 'ŧ' -> folded.append('t');
            case 'ŋ', 'ɲ' -> folded.append('n');
            case 'ı', 'ɨ' -> folded.append('i');
            case 'ɓ' -> folded.append('b');
            case 'ƙ' -> folded.append('k');
            case 'ƴ' -> folded.append('y');
            case 'ɛ' -> folded.append('e');
            case 'ə' -> folded.append('a');
            case 'ς' -> folded.append('σ');
            default -> folded.append(lowerCase);
        }
    }
}
