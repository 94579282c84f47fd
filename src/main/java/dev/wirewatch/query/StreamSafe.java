package dev.wirewatch.query;

/**
 * Cuts off the marks that no writing piles up, so that normalising a word takes a time that grows with its length only.
 * {@link java.text.Normalizer} sorts the marks that stand in a row, each by walking past those before it.
 */
final class StreamSafe {

    /** Most marks in a row: those of the Stream-Safe Text Format, UAX #15, section 13. */
    private static final int MARKS = 30;

    private StreamSafe() {}

    /**
     * Drops further marks in a row. Characters between them that folding drops, such as format characters, are no end of
     * the row.
     */
    static String of(String word) {
        if (word.length() <= MARKS) {
            return word;
        }
        StringBuilder kept = new StringBuilder(word.length());
        int row = 0;
        int at = 0;
        while (at < word.length()) {
            int codePoint = word.codePointAt(at);
            at += Character.charCount(codePoint);
            if (Folding.isMark(codePoint)) {
                row++;
            } else if (!Folding.isDropped(codePoint)) {
                row = 0;
            }
            if (row <= MARKS || !Folding.isMark(codePoint)) {
                kept.appendCodePoint(codePoint);
            }
        }
        return kept.toString();
    }
}
