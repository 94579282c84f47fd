package dev.wirewatch.match;

import dev.wirewatch.query.Field;
import java.util.Comparator;

/**
 * A place in a document: evidence for a match. Spans are ordered by field, then by start, then by end.
 *
 * @param field the field that it lies in
 * @param start offset of its first UTF-16 code unit in the field's text
 * @param end offset behind its last one
 */
public record Span(Field field, int start, int end) implements Comparable<Span> {

    private static final Comparator<Span> ORDER =
            Comparator.comparing(Span::field).thenComparingInt(Span::start).thenComparingInt(Span::end);

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }

    /**
     * Cuts the place out of its document.
     *
     * @param document the document that the span was found in
     * @return the text from start to end
     */
    public String text(Document document) {
        return document.text(field).substring(start, end);
    }
}
