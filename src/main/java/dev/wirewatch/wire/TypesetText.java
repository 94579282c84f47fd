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
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ESCAPE) {
                i = behindEscape(text, i) - 1;
            } else if (c == '\u0085' || (c == '\r' && !isLineFeed(text, i + 1))) {
                clean.append('\n');
            } else if (SPACES.indexOf(c) >= 0) {
                clean.append(' ');
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
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
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = line.charAt(i);
            if ((c == '`' || c == '\'') && i + 1 < to && line.charAt(i + 1) == c) {
                text.append('"');
                i++;
            } else if (c != '^') {
                text.append(sign(line, i, from, to));
            }
        }
        return WhiteSpace.collapse(text.toString());
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
