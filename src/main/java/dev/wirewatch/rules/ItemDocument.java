package dev.wirewatch.rules;

import dev.wirewatch.match.Document;
import dev.wirewatch.message.Concept;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.query.Field;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A news item as queries see it.
 *
 * @param item the item
 */
public record ItemDocument(NewsItem item) implements Document {

    /** Schemes that agencies give ISO 3166 country codes in. */
    private static final Set<String> COUNTRY_SCHEMES =
            Set.of("iso3166", "iso3166-1a2", "iso3166-1a3", "country", "cntry");

    @Override
    public String text(Field field) {
        return switch (field) {
            case HEADLINE -> orEmpty(item.getHeadline());
            case BODY -> item.getBody();
            case SLUGLINE -> orEmpty(item.getSlugline());
            case BYLINE -> orEmpty(item.getByline());
            case SUBJECT -> codesAndNames(item.getSubjects());
            case PLACE -> codesAndNames(item.getPlaces());
            case COUNTRY -> countries(item.getPlaces());
            case PROVIDER -> orEmpty(item.getProvider());
            case LANGUAGE -> orEmpty(item.getLanguage());
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
        return lines(concepts.stream().flatMap(concept -> Stream.of(concept.getCode(), concept.getName())));
    }

    private static String countries(List<Concept> places) {
        return lines(places.stream()
                .map(Concept::getCode)
                .filter(ItemDocument::isCountry)
                .map(ItemDocument::code));
    }

    private static boolean isCountry(String code) {
        int colon = code == null ? -1 : code.lastIndexOf(':');
        return colon > 0 && COUNTRY_SCHEMES.contains(code.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    private static String code(String qcode) {
        return qcode.substring(qcode.lastIndexOf(':') + 1);
    }

    /** A line feed within a value would make two of it. */
    private static String lines(Stream<String> values) {
        return values.filter(Objects::nonNull)
                .map(value -> value.replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }
}
