package dev.wirewatch.match;

import dev.wirewatch.query.Field;
import dev.wirewatch.query.Query.Part;
import dev.wirewatch.query.TextWord;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a document, or of some of its fields.
 *
 * @param byField the words of each field
 */
record DocumentWords(Map<Field, FieldWords> byField) {

    static DocumentWords of(Document document) {
        Map<Field, FieldWords> byField = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            byField.put(field, FieldWords.of(document.text(field)));
        }
        return new DocumentWords(byField);
    }

    DocumentWords only(Field field) {
        FieldWords words = byField.get(field);
        return new DocumentWords(words == null ? Map.of() : Map.of(field, words));
    }

    /** Every place where the parts follow each other. */
    Set<Place> places(List<? extends Part> parts) {
        Set<Place> places = new HashSet<>();
        byField.forEach((field, words) -> words.positionsOf(parts.get(0)).stream()
                .filter(first -> words.stand(parts, first))
                .forEach(first -> places.add(new Place(field, first, first + parts.size() - 1))));
        return places;
    }

    Span span(Place place) {
        List<TextWord> words = byField.get(place.field()).words();
        int start = words.get(place.first()).start();
        int end = words.get(place.last()).end();
        return new Span(place.field(), start, end);
    }
}
