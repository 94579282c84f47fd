package dev.wirewatch.query;

/**
 * One word of a query with its signs.
 *
 * @param typed the word and the signs inside and behind it that make its pattern, as typed
 * @param start offset of its first UTF-16 code unit
 * @param end offset behind its last one, a plus sign included
 * @param pattern the word folded, with {@code *} and {@code ?} where they stand
 * @param isExact whether {@code =} stands before it
 * @param isInflected whether {@code +} stands behind it
 */
record TypedWord(String typed, int start, int end, String pattern, boolean isExact, boolean isInflected) {

    static boolean isWild(int codePoint) {
        return codePoint == '*' || codePoint == '?';
    }

    boolean isWildcard() {
        return signs() > 0;
    }

    /** How many signs {@code *} and {@code ?} it has. */
    long signs() {
        return pattern.chars().filter(TypedWord::isWild).count();
    }

    /** How many letters, digits and signs it has. */
    int length() {
        return pattern.codePointCount(0, pattern.length());
    }

    boolean startsWithSign() {
        return isWild(pattern.charAt(0));
    }

    boolean hasStar() {
        return pattern.indexOf('*') >= 0;
    }

    /** How many letters and digits stand before the first star; all of them where there is none. */
    long literals() {
        String before = hasStar() ? pattern.substring(0, pattern.indexOf('*')) : pattern;
        return before.codePoints().filter(Words::startsWord).count();
    }

    /** Tells whether it has characters of a script that puts no spaces between words. */
    boolean isUnspaced() {
        return pattern.codePoints().anyMatch(Words::isUnspaced);
    }

    String spelled() {
        return LetterCase.spelled(typed);
    }
}
