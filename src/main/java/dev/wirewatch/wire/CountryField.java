package dev.wirewatch.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wirewatch.message.Concept;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Optional;
import java.util.Set;

/** The field {@code country} of a JSON line: ISO 3166 codes of two or three letters, one or an array of them. */
final class CountryField {

    private static final Set<String> TWO_LETTERS = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);
    private static final Set<String> THREE_LETTERS = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3);

    private CountryField() {}

    /** The countries as places with a code that names its scheme; what is no ISO code is left out. */
    static List<Concept> read(JsonFields fields) {
        return fields.values("country")
                .flatMap(value -> value.isArray() ? JsonFields.elements(value).stream() : List.of(value).stream())
                .flatMap(value -> concept(value).stream())
                .toList();
    }

    private static Optional<Concept> concept(JsonNode value) {
        return JsonFields.text(value)
                .map(code -> code.toUpperCase(Locale.ROOT))
                .flatMap(CountryField::qcode)
                .map(code -> new Concept(null, code));
    }

    private static Optional<String> qcode(String code) {
        if (TWO_LETTERS.contains(code)) {
            return Optional.of("iso3166-1a2:" + code);
        }
        return THREE_LETTERS.contains(code) ? Optional.of("iso3166-1a3:" + code) : Optional.empty();
    }
}
