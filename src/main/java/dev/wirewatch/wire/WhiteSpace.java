package dev.wirewatch.wire;

/** White space that markup collapses: that of ASCII (XML 1.0, section 2.3), and not the no-break space. */
final class WhiteSpace {

    private WhiteSpace() {}

    /** The text without white space at its ends, and with each run of it between words made one space. */
    static String collapse(String text) {
        if (isCollapsed(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                pending = line.length() > 0;
            } else {
                if (pending) {
                    line.append(' ');
                    pending = false;
                }
                line.append(c);
            }
        }
        return line.toString();
    }

    private static boolean isCollapsed(String text) {
        boolean afterSpace = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c) && (afterSpace || c != ' ')) {
                return false;
            }
            afterSpace = c == ' ';
        }
        return text.isEmpty() || !afterSpace;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
