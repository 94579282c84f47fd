package dev.wirewatch.rules;

import dev.wirewatch.match.Document;
import dev.wirewatch.message.Concept;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.query.Field;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A news item as queries see it. Of subjects and places, code and name are values of their own; the countries are those
 * codes of places and subjects whose scheme is one of countries.
 *
 * @param item the item
 */
public record ItemDocument(NewsItem item) implements Document {

    @Override
    public String text(Field field) {
        return switch (field) {
            case HEADLINE -> orEmpty(item.getHeadline());
            case BODY -> item.getBody();
            case SLUGLINE -> orEmpty(item.getSlugline());
            case BYLINE -> orEmpty(item.getByline());
            case SUBJECT -> codesAndNames(item.getSubjects());
            case PLACE -> codesAndNames(item.getPlaces());
            case COUNTRY -> countries(item);
            case PROVIDER -> lines(Stream.of(orEmpty(item.getProvider())));
            case LANGUAGE -> lines(Stream.of(orEmpty(item.getLanguage())));
        };
    }

    @Override
    public int urgency() {
        return Objects.requireNonNullElse(item.getUrgency(), 0);
    }

    private static String orEmpty(String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String codesAndNames(List<Concept> concepts) {
        return lines(concepts.stream()
                .flatMap(concept -> Stream.of(orEmpty(concept.getCode()), orEmpty(concept.getName()))));
    }

    private static String countries(NewsItem item) {
        return lines(Stream.of(item.getPlaces(), item.getSubjects())
                .flatMap(List::stream)
                .map(Concept::getCode)
                .filter(Objects::nonNull)
                .flatMap(code -> CountryCodes.ofConcept(code).stream()));
    }

    /** One value a line, each once; a line feed within a value would make two of it. */
    private static String lines(Stream<String> values) {
        return values.map(value -> value.replace('\n', ' '))
                .filter(value -> !value.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
