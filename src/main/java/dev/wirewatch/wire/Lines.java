package dev.wirewatch.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text, as {@code \R} parts them (Unicode Standard Annex #18, RL1.6).
 *
 * @param text the text
 * @param newlinesAlone whether no other break is in it; then ends of lines are found many characters at a time
 */
record Lines(String text, boolean newlinesAlone) {

    static Lines of(String text) {
        return new Lines(text, breaksAtNewlinesAlone(text));
    }

    /** Looks for one character after the other, which machines do many at a time; most texts hold none of them. */
    private static boolean breaksAtNewlinesAlone(String text) {
        return text.indexOf('\r') < 0
                && text.indexOf('\u000B') < 0
                && text.indexOf('\f') < 0
                && text.indexOf('\u0085') < 0
                && text.indexOf('\u2028') < 0
                && text.indexOf('\u2029') < 0;
    }

    /** All of them, with an empty one behind a break at the end. */
    List<String> all() {
        List<String> lines = new ArrayList<>();
        int from = 0;
        int end = end(from);
        while (end < text.length()) {
            lines.add(text.substring(from, end));
            from = next(end);
            end = end(from);
        }
        lines.add(text.substring(from));
        return lines;
    }

    /** The offset of the break that ends a line; where there is none, the end of the text. */
    int end(int from) {
        if (newlinesAlone) {
            int newline = text.indexOf('\n', from);
            return newline < 0 ? text.length() : newline;
        }
        int at = from;
        while (at < text.length() && !isBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The offset behind a break. */
    int next(int end) {
        boolean pair = text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n';
        return end + (pair ? 2 : 1);
    }

    private static boolean isBreak(char c) {
        return c <= '\r' ? c >= '\n' : c >= '\u0085' && (c == '\u0085' || c == '\u2028' || c == '\u2029');
    }
}
