package dev.wirewatch.wire;

/**
 * Makes text that was meant for typesetters readable. Control codes go (IPTC 7901, sections 3 and 7; ANPA 1312), and so
 * do the signs of American wires that stand for others, since their lines had seven bits.
 */
final class TypesetText {

    private static final char ESCAPE = '\u001B';

    /** Separators of table columns, fixed spaces (TTS space band), tab line indicator, vertical tab, form feed. */
    private static final String SPACES = "\b\u000B\f\u0010\u001C\u001D\u001E\u001F";

    /** Fractions, by the sign that American wires send for them. */
    private static final String FRACTION_SIGNS = "[\\]{|}~";

    private static final String FRACTIONS = "⅛¼⅜½⅝¾⅞";

    private static final char EM_DASH = '—';

    private TypesetText() {}

    /** Drops control codes but line feed and tab; those that part words become spaces. */
    static String withoutControls(String text) {
        int at = nextControl(text, 0);
        if (at == text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        int from = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            clean.append(text, from, at);
            if (c == '\u0085' || (c == '\r' && !isLineFeed(text, at + 1))) {
                clean.append('\n');
            } else if (SPACES.indexOf(c) >= 0) {
                clean.append(' ');
            }
            from = c == ESCAPE ? behindEscape(text, at) : at + 1;
            at = nextControl(text, from);
        }
        return clean.append(text, from, text.length()).toString();
    }

    private static int nextControl(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\t') || (c >= '\u007F' && c <= '\u009F')) {
                return i;
            }
        }
        return text.length();
    }

    /**
     * A line of an American wire as it is to be read: no rail and quad marks ({@code ^ < =}) at its ends, quotation marks
     * for pairs of accents, dashes for free underlines, fractions for the signs that stand for them.
     */
    static String readable(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && (line.charAt(from) <= ' ' || line.charAt(from) == '^')) {
            from++;
        }
        while (to > from && (line.charAt(to - 1) <= ' ' || line.charAt(to - 1) == '<' || line.charAt(to - 1) == '=')) {
            to--;
        }
        return WhiteSpace.collapse(signs(line, from, to));
    }

    private static String signs(String line, int from, int to) {
        int at = nextSign(line, from, to);
        if (at == to) {
            return line.substring(from, to);
        }
        StringBuilder text = new StringBuilder(to - from);
        int copied = from;
        while (at < to) {
            char c = line.charAt(at);
            text.append(line, copied, at);
            copied = at + 1;
            if ((c == '`' || c == '\'') && copied < to && line.charAt(copied) == c) {
                text.append('"');
                copied++;
            } else if (c != '^') {
                text.append(sign(line, at, from, to));
            }
            at = nextSign(line, copied, to);
        }
        return text.append(line, copied, to).toString();
    }

    private static int nextSign(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = line.charAt(i);
            if (c == '\'' || (c >= '[' && (c <= '`' || (c >= '{' && c <= '~')))) {
                return i;
            }
        }
        return to;
    }

    private static char sign(String line, int at, int from, int to) {
        char c = line.charAt(at);
        if (c == '`') {
            return '\'';
        }
        if (c == '_') {
            boolean free = isSpace(line, at - 1, from, to) && isSpace(line, at + 1, from, to);
            boolean item = at == from && at + 1 < to && Character.isLetter(line.charAt(at + 1));
            return free || item ? EM_DASH : c;
        }
        int fraction = FRACTION_SIGNS.indexOf(c);
        return fraction >= 0 && isFraction(line, at, from, to) ? FRACTIONS.charAt(fraction) : c;
    }

    /** Behind a number or free, and before no letter or digit; {@code [1]} and {@code {a}} stay what they are. */
    private static boolean isFraction(String line, int at, int from, int to) {
        int digits = at;
        while (digits > from && isDigit(line.charAt(digits - 1))) {
            digits--;
        }
        boolean number = digits < at && (digits == from || "[{".indexOf(line.charAt(digits - 1)) < 0);
        boolean free = at > from && isSpace(line, at - 1, from, to) && isSpace(line, at + 1, from, to);
        boolean ends = at + 1 >= to || !Character.isLetterOrDigit(line.charAt(at + 1));
        return (number && ends) || free;
    }

    private static boolean isSpace(String line, int at, int from, int to) {
        return at < from || at >= to || line.charAt(at) <= ' ';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLineFeed(String text, int at) {
        return at < text.length() && text.charAt(at) == '\n';
    }

    /** An escape sequence: intermediate characters and a final one (ISO 2022). */
    private static int behindEscape(String text, int escape) {
        int at = escape + 1;
        while (at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) <= '/') {
            at++;
        }
        return at > escape + 1 && at < text.length() ? at + 1 : escape + 1;
    }
}
