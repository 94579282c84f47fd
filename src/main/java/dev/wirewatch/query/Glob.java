package dev.wirewatch.query;

/** Compares words with patterns. Takes at most as many steps as the product of the two lengths. */
final class Glob {

    private Glob() {}

    /** Tells whether the pattern stands for the whole word; {@code *} for any characters, {@code ?} for one. */
    static boolean matches(String pattern, String word) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (at < word.length()) {
            if (in < pattern.length() && pattern.charAt(in) == '*') {
                star = in++;
                resume = at;
            } else if (in < pattern.length() && pattern.charAt(in) == '?') {
                in++;
                at += Character.charCount(word.codePointAt(at));
            } else if (in < pattern.length() && pattern.charAt(in) == word.charAt(at)) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                resume += Character.charCount(word.codePointAt(resume));
                at = resume;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == '*') {
            in++;
        }
        return in == pattern.length();
    }
}
