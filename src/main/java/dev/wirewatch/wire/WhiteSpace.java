package dev.wirewatch.wire;

/** White space that markup collapses: that of ASCII (XML 1.0, section 2.3), and not the no-break space. */
final class WhiteSpace {

    private WhiteSpace() {}

    /** The text without white space at its ends, and with each run of it between words made one space. */
    static String collapse(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        int plain = plainUntil(text, start, end);
        return plain == end ? text.substring(start, end) : collapse(text, start, plain, end);
    }

    /** Where the first white space is that is not one space alone. */
    private static int plainUntil(String text, int start, int end) {
        if (start == 0 && end == text.length() && isPlain(text)) {
            return end;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c <= ' ' && isSpace(c) && (c != ' ' || isSpace(text.charAt(i + 1)))) {
                return i;
            }
        }
        return end;
    }

    /** Looks for one character after the other, which machines do many at a time; most lines hold none of them. */
    private static boolean isPlain(String text) {
        return text.indexOf('\n') < 0
                && text.indexOf("  ") < 0
                && text.indexOf('\r') < 0
                && text.indexOf('\t') < 0
                && text.indexOf('\u000B') < 0
                && text.indexOf('\f') < 0;
    }

    private static String collapse(String text, int start, int plain, int end) {
        StringBuilder line = new StringBuilder(end - start).append(text, start, plain);
        int at = plain;
        while (at < end) {
            while (isSpace(text.charAt(at))) {
                at++;
            }
            int next = plainUntil(text, at, end);
            line.append(' ').append(text, at, next);
            at = next;
        }
        return line.toString();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
