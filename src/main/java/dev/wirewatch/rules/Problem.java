package dev.wirewatch.rules;

import dev.wirewatch.query.Visible;
import java.util.Comparator;

/**
 * Something wrong in a rule pack.
 *
 * @param location where
 * @param message what is wrong, in one line
 * @param hint what to do about it, in one line; empty where the message says it
 */
public record Problem(Location location, String message, String hint) {

    /** By the names of files, and within one by line and column. */
    static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::source)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column);

    public Problem {
        message = Visible.message(message);
        hint = Visible.message(hint);
    }

    /**
     * The file or topic record that the pack came from.
     *
     * @return its name
     */
    public String source() {
        return location.source();
    }

    /**
     * The line of the problem.
     *
     * @return the line, from 1
     */
    public int line() {
        return location.line();
    }

    /**
     * The column of the problem.
     *
     * @return the column, from 1, in Unicode code points
     */
    public int column() {
        return location.column();
    }

    /**
     * The problem in one line, for a log.
     *
     * @return {@code source:line:column: message}
     */
    public String summary() {
        return location + ": " + message;
    }

    /**
     * The problem with its source line, carets and hint, for a person at a terminal.
     *
     * @return some lines, each ended by a line feed
     */
    public String render() {
        String advice = hint.isEmpty() ? "" : "  hint: " + hint + "\n";
        return summary() + "\n" + location.excerpt() + advice;
    }
}
