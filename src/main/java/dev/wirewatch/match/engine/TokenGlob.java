package dev.wirewatch.match.engine;

/** Compares tokens with wildcard patterns, in place: the fast twin of {@link dev.wirewatch.query.Query.Wildcard#matches}. */
final class TokenGlob {

    /** Longest word, in UTF-16 code units, for which to try again behind each star is quick enough. */
    static final int SHORT = 64;

    private TokenGlob() {}

    /** Tells whether the pattern, from an index on, stands for all characters from {@code from} to {@code end}. */
    static boolean matches(char[] pattern, int index, char[] characters, int from, int end) {
        if (end - from > SHORT && pattern.length - index <= LongWordGlob.MOST) {
            return new LongWordGlob(pattern, index).matches(characters, from, end);
        }
        int in = index;
        int at = from;
        int star = -1;
        int resume = 0;
        while (at < end) {
            char sign = in < pattern.length ? pattern[in] : 0;
            if (sign == '*') {
                star = in++;
                resume = at;
            } else if (sign == '?') {
                in++;
                at += width(characters, at, end);
            } else if (sign == characters[at]) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                resume += width(characters, resume, end);
                at = resume;
            } else {
                return false;
            }
        }
        while (in < pattern.length && pattern[in] == '*') {
            in++;
        }
        return in == pattern.length;
    }

    private static int width(char[] characters, int at, int end) {
        return Character.charCount(Character.codePointAt(characters, at, end));
    }
}
