package dev.wirewatch.cli;

/** Wire text is a stranger's: nothing in it may steer the terminal. */
final class Printable {

    private Printable() {}

    /**
     * A text for one line of a terminal: line ends and other control characters, and what turns the direction of text or
     * does not show, become spaces, each code unit one, so that offsets hold.
     */
    static String of(String text) {
        StringBuilder printable = new StringBuilder(text);
        for (int i = 0; i < printable.length(); ) {
            int character = printable.codePointAt(i);
            int units = Character.charCount(character);
            if (steers(character)) {
                printable.replace(i, i + units, " ".repeat(units));
            }
            i += units;
        }
        return printable.toString();
    }

    private static boolean steers(int character) {
        return Character.isWhitespace(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
