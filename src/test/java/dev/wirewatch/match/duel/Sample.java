package dev.wirewatch.match.duel;

import dev.wirewatch.match.Document;
import dev.wirewatch.query.Field;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A document to fight over.
 *
 * @param texts the texts of the fields that it has
 * @param urgency 1 to 9, or 0 for none
 */
record Sample(Map<Field, String> texts, int urgency) {

    Sample {
        texts = Map.copyOf(texts);
    }

    Document document() {
        return Document.of(texts, urgency);
    }

    /** Samples with one thing less: the urgency, a field, ever smaller pieces of a text. */
    Stream<Sample> smaller() {
        Stream<Sample> without = urgency == 0 ? Stream.empty() : Stream.of(new Sample(texts, 0));
        return Stream.concat(without, Arrays.stream(Field.values()).flatMap(this::smaller));
    }

    private Stream<Sample> smaller(Field field) {
        String text = texts.getOrDefault(field, "");
        return Stream.iterate(text.length(), size -> size > 0, size -> size / 2)
                .flatMap(size -> Stream.iterate(0, from -> from < text.length(), from -> from + size)
                        .map(from -> with(field, cut(text, from, Math.min(text.length(), from + size)))));
    }

    private static String cut(String text, int from, int to) {
        return text.substring(0, from) + text.substring(to);
    }

    private Sample with(Field field, String text) {
        Map<Field, String> changed = new EnumMap<>(Field.class);
        changed.putAll(texts);
        if (text.isEmpty()) {
            changed.remove(field);
        } else {
            changed.put(field, text);
        }
        return new Sample(changed, urgency);
    }

    /** One line a field, with all that does not print as in Java. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        for (Field field : Field.values()) {
            if (texts.containsKey(field)) {
                lines.append("  ").append(field.label()).append(": ");
                lines.append(Printed.of(texts.get(field))).append('\n');
            }
        }
        return lines.append("  urgency: ").append(urgency).toString();
    }
}
