package dev.wirewatch.wire;

/** What a rejection says to a person: one line of printable characters. Parsers quote messages, which may be hostile. */
public final class RejectionDetail {

    /** The greatest length, in code points. */
    private static final int MAX_LENGTH = 300;

    private RejectionDetail() {}

    /**
     * Makes a text fit to show.
     *
     * @param text the text
     * @return its first 300 code points, without line breaks, terminal escapes or half surrogate pairs
     */
    public static String of(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(MAX_LENGTH)
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .forEach(line::appendCodePoint);
        return line.toString();
    }
}
