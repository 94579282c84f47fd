package dev.wirewatch.query;

/**
 * Where the lines of a text end: with a line feed (and the carriage returns before it, as Windows and teleprinters write
 * it), a carriage return by itself, NEL (U+0085), or the separators of lines and paragraphs (U+2028, U+2029).
 */
final class LineEnds {

    private static final char NEXT_LINE = '\u0085';
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    private LineEnds() {}

    /** The first line end from an offset on; the text's length where there is none. */
    static int next(String text, int from) {
        int at = from;
        while (at < text.length() && !is(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The offset behind the last line end of a stretch that starts with one. */
    static int behindLast(String text, int from, int to) {
        int end = to;
        while (end > from && !is(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Tells whether a stretch of white space parts paragraphs: it has an empty line in it, or U+2029. */
    static boolean partParagraphs(String text, int from, int to) {
        int ends = 0;
        int returns = 0;
        for (int at = from; at < to; at++) {
            char unit = text.charAt(at);
            if (unit == PARAGRAPH_SEPARATOR) {
                return true;
            }
            if (unit == '\r') {
                returns++;
            } else {
                ends += (unit == '\n' ? 0 : returns) + (is(unit) ? 1 : 0);
                returns = 0;
            }
        }
        return ends + returns > 1;
    }

    private static boolean is(char unit) {
        return unit == '\n'
                || unit == '\r'
                || unit == NEXT_LINE
                || unit == LINE_SEPARATOR
                || unit == PARAGRAPH_SEPARATOR;
    }
}
