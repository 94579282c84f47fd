package dev.wirewatch.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The country of a place in NewsML-G2: the place itself or one that it lies in, by an ISO 3166-1 code, or by its English
 * name where the agency says that it is a country. A name alone tells nothing: Georgia is also a state.
 */
final class NewsMlG2Country {

    /** Schemes of countries, by alias. */
    private static final List<String> SCHEMES =
            List.of("iso3166-1a2", "iso3166-1a3", "iso3166-1", "iso3166", "cntry", "country");

    /** Codes or names of types that are countries, in small letters. */
    private static final Set<String> TYPES = Set.of("country", "nation");

    /** Reuters' facet of countries. */
    private static final String REUTERS_COUNTRY = "geoProp:5";

    /** Places that lie in one another: a longer chain tells nothing more, and a hostile one has no end. */
    private static final int LONGEST_CHAIN = 6;

    private final NewsMlG2Concepts concepts;

    private NewsMlG2Country(NewsMlG2Concepts concepts) {
        this.concepts = concepts;
    }

    /** The code of two letters; nothing where the agency does not tell. */
    static Optional<String> of(NewsMlG2Concept place, NewsMlG2Concepts concepts) {
        return new NewsMlG2Country(concepts).of(place, LONGEST_CHAIN);
    }

    private Optional<String> of(NewsMlG2Concept place, int chain) {
        Optional<String> own = Stream.concat(
                        place.code().stream(),
                        place.facts("sameAs").flatMap(same -> same.attribute("qcode", "uri").stream()))
                .flatMap(code -> byCode(code).stream())
                .findFirst()
                .or(() -> isCountry(place) ? place.name().flatMap(Countries::code) : Optional.empty());
        if (own.isPresent() || chain == 0) {
            return own;
        }
        return place.facts("broader")
                .map(concepts::concept)
                .flatMap(wider -> of(wider, chain - 1).stream())
                .findFirst();
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
                || place.facts("type")
                        .flatMap(type -> type.lineAt("name").stream())
                        .anyMatch(name -> TYPES.contains(name.toLowerCase(Locale.ROOT)))
                || place.facts("facet").anyMatch(facet -> facet.attribute("qcode")
                        .filter(REUTERS_COUNTRY::equals)
                        .isPresent())
                || place.code()
                        .filter(code -> SCHEMES.stream().anyMatch(ConceptCode.of(code)::isIn))
                        .isPresent();
    }
}
