package dev.wirewatch.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wirewatch.message.Concept;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The field {@code country} of a JSON line: ISO 3166 codes of two or three letters, one or an array of them. Of a part of
 * a country (ISO 3166-2, {@code US-NV}), the country is taken.
 */
final class CountryField {

    private static final Set<String> TWO_LETTERS = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);
    private static final Set<String> THREE_LETTERS = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3);

    /** Countries that are no more, whose codes start those of ISO 3166-3. Archives have them. */
    private static final Set<String> FORMER = Locale.getISOCountries(IsoCountryCode.PART3).stream()
            .map(code -> code.substring(0, 2))
            .collect(Collectors.toUnmodifiableSet());

    /** What ISO 3166 leaves to its users, as XK for Kosovo, and what it keeps for unions of countries. */
    private static final Pattern FREE = Pattern.compile("(?:AA|Q[M-Z]|X[A-Z]|ZZ)[A-Z]?|EU|UN");

    /** A code of ISO 3166-2: the country's, a hyphen, and one to three letters or digits. */
    private static final Pattern PART = Pattern.compile("([A-Z]{2})-[A-Z0-9]{1,3}");

    private CountryField() {}

    /** The countries as places with a code that names its scheme. */
    static List<Concept> read(JsonFields fields) {
        return fields.values("country")
                .flatMap(value -> value.isArray() ? JsonFields.elements(value).stream() : List.of(value).stream())
                .flatMap(value -> concept(value).stream())
                .toList();
    }

    private static Optional<Concept> concept(JsonNode value) {
        return JsonFields.text(value).flatMap(CountryField::qcode).map(code -> new Concept(null, code));
    }

    /** A country's code with its scheme; nothing for what is no such code. */
    static Optional<String> qcode(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        Matcher part = PART.matcher(code);
        String country = part.matches() ? part.group(1) : code;
        if (TWO_LETTERS.contains(country)) {
            return Optional.of("iso3166-1a2:" + country);
        }
        if (THREE_LETTERS.contains(country)) {
            return Optional.of("iso3166-1a3:" + country);
        }
        boolean isOther = FORMER.contains(country) || FREE.matcher(country).matches();
        return isOther
                ? Optional.of((country.length() == 2 ? "iso3166-1a2:" : "iso3166-1a3:") + country)
                : Optional.empty();
    }
}
