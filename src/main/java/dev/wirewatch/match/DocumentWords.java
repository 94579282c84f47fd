package dev.wirewatch.match;

import dev.wirewatch.query.Field;
import dev.wirewatch.query.Query.Part;
import dev.wirewatch.query.TextScope;
import dev.wirewatch.query.TextUnit;
import dev.wirewatch.query.TextWord;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The words of a document, and where among them a query looks.
 *
 * @param all the words of each field
 * @param scope the positions that are looked at, for each text field that is
 */
record DocumentWords(Map<Field, FieldWords> all, Map<Field, Positions> scope) {

    static DocumentWords of(Document document) {
        Map<Field, FieldWords> all = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            all.put(field, FieldWords.of(field, document.text(field)));
        }
        return new DocumentWords(all, whole(all, Set.of(Field.HEADLINE, Field.BODY)));
    }

    private static Map<Field, Positions> whole(Map<Field, FieldWords> all, Collection<Field> fields) {
        return fields.stream()
                .collect(Collectors.toMap(
                        field -> field,
                        field -> new Positions(0, all.get(field).words().size())));
    }

    /** The same words, of which queries look at all in some fields. */
    DocumentWords in(Collection<Field> fields) {
        return new DocumentWords(all, whole(all, fields));
    }

    DocumentWords in(TextScope part) {
        Map<Field, Positions> narrowed = whole(all, part.fields());
        if (part == TextScope.LEAD) {
            all.get(Field.BODY).units(TextUnit.PARAGRAPH).stream()
                    .filter(positions -> positions.from() < positions.to())
                    .findFirst()
                    .ifPresent(first -> narrowed.put(Field.BODY, first));
        }
        return new DocumentWords(all, narrowed);
    }

    DocumentWords first(int count) {
        Map<Field, Positions> narrowed = new EnumMap<>(Field.class);
        scope.forEach((field, positions) -> narrowed.put(field, positions.and(new Positions(0, count))));
        return new DocumentWords(all, narrowed);
    }

    /** One scope for each unit of each field that holds a word. */
    List<DocumentWords> each(TextUnit unit) {
        return scope.entrySet().stream()
                .flatMap(entry -> all.get(entry.getKey()).units(unit, entry.getValue()).stream()
                        .map(positions -> new DocumentWords(all, Map.of(entry.getKey(), positions))))
                .toList();
    }

    /** Every place in the scope where the parts follow each other. */
    Set<Place> places(List<? extends Part> parts) {
        Set<Place> places = new HashSet<>();
        scope.forEach((field, positions) -> {
            for (int first = positions.from(); first + parts.size() <= positions.to(); first++) {
                if (all.get(field).stand(parts, first)) {
                    places.add(new Place(field, first, first + parts.size() - 1));
                }
            }
        });
        return places;
    }

    /** Every value of a value field that goes by the key, wherever the query looks. */
    Set<Place> values(Field field, String key) {
        Set<Place> places = new HashSet<>();
        List<TextWord> keys = all.get(field).words();
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).folded().equals(key)) {
                places.add(new Place(field, i, i));
            }
        }
        return places;
    }

    /** Places as a match tells them: sorted, none twice, the first {@link Match#MAX_SPANS}. */
    List<Span> spans(Collection<Place> places) {
        SortedSet<Span> first = new TreeSet<>();
        for (Place place : places) {
            Span span = span(place);
            if (first.size() < Match.MAX_SPANS) {
                first.add(span);
            } else if (span.compareTo(first.last()) < 0 && first.add(span)) {
                first.remove(first.last());
            }
        }
        return List.copyOf(first);
    }

    Span span(Place place) {
        List<TextWord> words = all.get(place.field()).words();
        int start = words.get(place.first()).start();
        int end = words.get(place.last()).end();
        return new Span(place.field(), start, end);
    }
}
