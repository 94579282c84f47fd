package dev.wirewatch.match;

import dev.wirewatch.query.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A document with its expected evidence, written as {@code headline | body} with square brackets around each span. The
 * brackets may nest; they are no part of the document.
 *
 * @param document the document without the brackets
 * @param spans the spans, sorted
 */
public record MarkedText(Document document, List<Span> spans) {

    /** Reads a marked text; one without a bar is all body. */
    public static MarkedText parse(String marked) {
        int bar = marked.indexOf(" | ");
        List<Span> spans = new ArrayList<>();
        String headline = unmark(Field.HEADLINE, bar < 0 ? "" : marked.substring(0, bar), spans);
        String body = unmark(Field.BODY, bar < 0 ? marked : marked.substring(bar + 3), spans);
        return new MarkedText(
                Document.of(headline, body), spans.stream().sorted().toList());
    }

    private static String unmark(Field field, String marked, List<Span> spans) {
        StringBuilder text = new StringBuilder();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < marked.length(); i++) {
            char unit = marked.charAt(i);
            switch (unit) {
                case '[' -> open.push(text.length());
                case ']' -> spans.add(new Span(field, open.pop(), text.length()));
                default -> text.append(unit);
            }
        }
        return text.toString();
    }
}
