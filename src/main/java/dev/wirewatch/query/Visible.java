package dev.wirewatch.query;

/** What somebody typed may hold characters that steer a terminal or do not show: messages spell those out. */
public final class Visible {

    /** Joins letters of one word in many scripts; not to be seen, but harmless. */
    private static final String JOINERS = "\u200C\u200D";

    /** Longest message that is shown whole, in UTF-16 code units. */
    private static final int MESSAGE = 400;

    /** How much of the end of a longer one is shown. */
    private static final int MESSAGE_END = 100;

    private Visible() {}

    /**
     * Makes a message of a text that may repeat what somebody typed: in one line, and its middle left out where it is
     * long.
     *
     * @param text any text
     * @return the message
     */
    public static String message(String text) {
        String visible = of(text);
        if (visible.length() <= MESSAGE) {
            return visible;
        }
        int from = visible.length() - MESSAGE_END;
        return visible.substring(0, wholePair(visible, MESSAGE - MESSAGE_END)) + " … "
                + visible.substring(wholePair(visible, from));
    }

    private static int wholePair(String text, int offset) {
        return Character.isLowSurrogate(text.charAt(offset)) ? offset - 1 : offset;
    }

    /**
     * Spells out control characters, line breaks, lone surrogates and what turns the direction of text.
     *
     * @param text any text
     * @return the text in one line, with such characters as <code>\</code><code>u001b</code>
     */
    public static String of(String text) {
        if (text.codePoints().noneMatch(Visible::isHidden)) {
            return text;
        }
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isHidden(character)) {
                for (char unit : Character.toChars(character)) {
                    visible.append("\\u%04x".formatted((int) unit));
                }
            } else {
                visible.appendCodePoint(character);
            }
        });
        return visible.toString();
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> JOINERS.indexOf(character) < 0;
            default -> false;
        };
    }
}
