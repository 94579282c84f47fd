package dev.wirewatch.match;

import dev.wirewatch.query.Field;
import dev.wirewatch.query.TextWord;
import dev.wirewatch.query.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a document.
 *
 * @param byField the words of each field, in order
 */
record DocumentWords(Map<Field, List<TextWord>> byField) {

    static DocumentWords of(Document document) {
        Map<Field, List<TextWord>> byField = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            byField.put(field, Words.split(document.text(field)));
        }
        return new DocumentWords(byField);
    }

    Set<Field> fields() {
        return byField.keySet();
    }

    DocumentWords only(Field field) {
        List<TextWord> words = byField.get(field);
        return new DocumentWords(words == null ? Map.of() : Map.of(field, words));
    }

    List<TextWord> in(Field field) {
        return byField.get(field);
    }

    Span span(Place place) {
        List<TextWord> words = in(place.field());
        return new Span(
                place.field(),
                words.get(place.first()).start(),
                words.get(place.last()).end());
    }
}
