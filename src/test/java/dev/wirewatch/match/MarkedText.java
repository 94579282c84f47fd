package dev.wirewatch.match;

import dev.wirewatch.query.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A document with its expected evidence, written as {@code headline | body} with square brackets around each span. The
 * brackets may nest; they are no part of the document. Other fields follow, each as {@code field: text}; a value field
 * that is given several times has several values.
 *
 * @param document the document without the brackets
 * @param spans the spans, sorted
 */
public record MarkedText(Document document, List<Span> spans) {

    /** Reads a marked text; one without a bar is all body. */
    public static MarkedText parse(String marked) {
        return parse(marked, List.of());
    }

    /** Reads a marked text and further fields, {@code urgency: 3} among them. */
    public static MarkedText parse(String marked, List<String> fields) {
        Reader reader = new Reader();
        int bar = marked.indexOf(" | ");
        reader.add(Field.HEADLINE, bar < 0 ? "" : marked.substring(0, bar));
        reader.add(Field.BODY, bar < 0 ? marked : marked.substring(bar + 3));
        fields.forEach(reader::add);
        Map<Field, String> texts = new TreeMap<>();
        reader.texts.forEach((field, text) -> texts.put(field, text.toString()));
        return new MarkedText(
                Document.of(texts, reader.urgency),
                reader.spans.stream().sorted().toList());
    }

    private static final class Reader {
        private final Map<Field, StringBuilder> texts = new EnumMap<>(Field.class);
        private final List<Span> spans = new ArrayList<>();
        private int urgency;

        void add(String line) {
            String name = line.substring(0, line.indexOf(": "));
            String value = line.substring(line.indexOf(": ") + 2);
            if (name.equals("urgency")) {
                urgency = Integer.parseInt(value);
            } else {
                add(Field.valueOf(name.toUpperCase(Locale.ROOT)), value);
            }
        }

        void add(Field field, String marked) {
            boolean first = !texts.containsKey(field);
            StringBuilder text = texts.computeIfAbsent(field, added -> new StringBuilder());
            text.append(first ? "" : "\n");
            Deque<Integer> open = new ArrayDeque<>();
            for (int i = 0; i < marked.length(); i++) {
                char unit = marked.charAt(i);
                switch (unit) {
                    case '[' -> open.push(text.length());
                    case ']' -> spans.add(new Span(field, open.pop(), text.length()));
                    default -> text.append(unit);
                }
            }
        }
    }
}
