package dev.wirewatch.query;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds words so that case, accents and compatibility forms (full width, ligatures) do not part them: NFKD, marks
 * dropped, lower case, and a Latin spelling for letters that Unicode does not decompose.
 */
final class Folding {

    private Folding() {}

    static String fold(String word) {
        if (word.chars().allMatch(unit -> unit < 0x80)) {
            return word.toLowerCase(Locale.ROOT);
        }
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFKD)
                .codePoints()
                .filter(codePoint -> Character.isLetter(codePoint) || Character.isDigit(codePoint))
                .forEach(letters::appendCodePoint);
        StringBuilder folded = new StringBuilder();
        letters.toString().toLowerCase(Locale.ROOT).chars().forEach(unit -> appendLatin(folded, (char) unit));
        return folded.toString();
    }

    static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
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
