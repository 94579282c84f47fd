package dev.wirewatch.rules;

import dev.wirewatch.query.SourceText;
import dev.wirewatch.query.Visible;

/**
 * A place in a pack's YAML, as messages show it.
 *
 * @param source the name of the file or topic record that the pack came from
 * @param line the line, from 1
 * @param column the column, from 1, in Unicode code points
 * @param excerpt the line and carets below the place, each ended by a line feed; empty for a pack as a whole
 */
public record Location(String source, int line, int column, String excerpt) {

    static Location of(String source, SourceText text, int start, int end) {
        return new Location(source, text.line(start), text.column(start), text.excerpt(start, end));
    }

    static Location whole(String source) {
        return new Location(source, 1, 1, "");
    }

    /** Gives {@code source:line:column}. */
    @Override
    public String toString() {
        return Visible.of(source) + ":" + line + ":" + column;
    }
}
