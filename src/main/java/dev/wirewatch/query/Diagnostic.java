package dev.wirewatch.query;

/**
 * Something wrong in a query's text.
 *
 * @param start offset of the first UTF-16 code unit that is wrong, up to the text's length
 * @param end offset behind the last one; the same as {@code start} where something is missing
 * @param message what is wrong, in one line
 * @param hint what to do about it, in one line; empty where the message says it
 */
public record Diagnostic(int start, int end, String message, String hint) {

    /** What is said of brackets and macros beyond {@link Limits#NESTING}; in a chain of macros, the rest follows. */
    public static final String TOO_DEEP =
            "brackets and macros lie more than " + Limits.NESTING + " deep within each other";

    public Diagnostic {
        message = Visible.message(message);
        hint = Visible.message(hint);
    }

    /**
     * Shows the diagnostic with its line, column and caret.
     *
     * @param query the text of the query
     * @return some lines, each ended by a line feed
     */
    public String render(String query) {
        SourceText source = new SourceText(query);
        String place = source.line(start) + ":" + source.column(start) + ": ";
        String advice = hint.isEmpty() ? "" : "  hint: " + hint + "\n";
        return place + message + "\n" + source.excerpt(start, end) + advice;
    }
}
