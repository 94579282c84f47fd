package dev.wirewatch.rules;

import dev.wirewatch.query.Iso3166;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The ISO 3166 codes of countries as agencies tag them. A country goes by its code of two letters and by that of three,
 * whichever the agency sends, so that a query finds it by either.
 */
final class CountryCodes {

    /** Schemes that agencies give country codes in, in lower case. */
    private static final Set<String> SCHEMES = Set.of(
            "iso3166", "iso3166-1", "iso3166-1a2", "iso3166-1a3", "iso2", "iso3", "isocountrycode", "cntry", "country");

    /** Reuters' scheme of all that news is about; its codes of two letters are countries. */
    private static final String REUTERS = "n2";

    private CountryCodes() {}

    /**
     * Reads a concept's code.
     *
     * @param code a QCode ({@code iso3166-1a3:USA}) or a URI ({@code http://cvx.iptc.org/iso3166-1a2/US}); of a part of a
     *     country ({@code iso3166-1a2:US-NV}), the country is taken
     * @return the codes that the country goes by; none where the code's scheme is not one of countries
     */
    static List<String> ofConcept(String code) {
        int end = lastSeparator(code, code.length());
        if (end <= 0) {
            return List.of();
        }
        String scheme = code.substring(lastSeparator(code, end) + 1, end).toLowerCase(Locale.ROOT);
        String value = code.substring(end + 1);
        if (scheme.equals(REUTERS)) {
            return value.length() == 2 ? Iso3166.codes(value) : List.of();
        }
        return SCHEMES.contains(scheme) ? of(value) : List.of();
    }

    /**
     * Reads a country's code without a scheme.
     *
     * @param value the code, or whatever stands in its place
     * @return the codes that the country goes by; what is no ISO code as it is
     */
    static List<String> of(String value) {
        String code = value.toUpperCase(Locale.ROOT);
        String country = code.indexOf('-') == 2 ? code.substring(0, 2) : code;
        List<String> codes = Iso3166.codes(country);
        return codes.isEmpty() ? List.of(value) : codes;
    }

    private static int lastSeparator(String code, int end) {
        int at = end - 1;
        while (at >= 0 && ":/#".indexOf(code.charAt(at)) < 0) {
            at--;
        }
        return at;
    }
}
