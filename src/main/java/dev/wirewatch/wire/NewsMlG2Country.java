package dev.wirewatch.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The country of a place in NewsML-G2: the place itself or one that it lies in, by an ISO 3166-1 code, or, where the
 * agency says that it is a country, by its name in English or in the item's language. A name alone tells nothing:
 * Georgia is also a state.
 */
final class NewsMlG2Country {

    /** Schemes of countries, by alias. */
    private static final List<String> SCHEMES =
            List.of("iso3166-1a2", "iso3166-1a3", "iso3166-1", "iso3166", "cntry", "country");

    /** Codes or names of types that are countries, in small letters. */
    private static final Set<String> TYPES = Set.of("country", "nation");

    /** Reuters' facet of countries. */
    private static final String REUTERS_COUNTRY = "geoProp:5";

    /** Places that are looked at: more tell nothing new, and in a hostile item each lies in all others. */
    private static final int MAX_PLACES = 64;

    private NewsMlG2Country() {}

    /**
     * The code of two letters; nothing where the agency does not tell.
     *
     * @param located the place
     * @param concepts what the item asserts of the places around it
     */
    static Optional<String> of(NewsMlG2Concept located, NewsMlG2Concepts concepts) {
        Deque<NewsMlG2Concept> around = new ArrayDeque<>(List.of(located));
        for (int i = 0; i < MAX_PLACES && !around.isEmpty(); i++) {
            NewsMlG2Concept place = around.poll();
            Optional<String> country = own(place);
            if (country.isPresent()) {
                return country;
            }
            place.facts("broader").stream()
                    .limit(MAX_PLACES)
                    .map(concepts::concept)
                    .forEach(around::add);
        }
        return Optional.empty();
    }

    private static Optional<String> own(NewsMlG2Concept place) {
        Optional<String> coded = place.code().flatMap(NewsMlG2Country::byCode);
        return coded.or(() -> place.same().stream()
                        .flatMap(code -> byCode(code).stream())
                        .findFirst())
                .or(() -> isCountry(place) ? place.name().flatMap(name -> byName(name, place)) : Optional.empty());
    }

    private static Optional<String> byName(String name, NewsMlG2Concept place) {
        return Countries.code(name).or(() -> Countries.named(name, place.language()));
    }

    /** Of a part of a country ({@code iso3166-2:US-NV}), the country. */
    private static Optional<String> byCode(String text) {
        ConceptCode code = ConceptCode.of(text);
        boolean isCountry = SCHEMES.stream().anyMatch(code::isIn) || code.isIn("iso3166-2");
        String value = code.code();
        return isCountry ? Countries.code(value.indexOf('-') == 2 ? value.substring(0, 2) : value) : Optional.empty();
    }

    private static boolean isCountry(NewsMlG2Concept place) {
        return place.type().filter(TYPES::contains).isPresent()
                || place.facts("type").stream()
                        .flatMap(type -> type.lineAt("name").stream())
                        .anyMatch(name -> TYPES.contains(name.toLowerCase(Locale.ROOT)))
                || place.facts("facet").stream().anyMatch(facet -> facet.attribute("qcode")
                        .filter(REUTERS_COUNTRY::equals)
                        .isPresent())
                || place.code()
                        .filter(code -> SCHEMES.stream().anyMatch(ConceptCode.of(code)::isIn))
                        .isPresent();
    }
}
