package dev.wirewatch.wire;

import dev.wirewatch.message.Concept;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Codes as formats before NewsML-G2 write them, without their scheme. A code stays as sent, but for the alias of its
 * scheme in front of it.
 */
final class SubjectCodes {

    private static final Pattern SUBJECT_CODE = Pattern.compile("\\d{8}");

    private SubjectCodes() {}

    /** Gives a subject code of the IPTC, eight digits, under its alias: {@code subj:16012000}; others stay. */
    static String subject(String code) {
        return SUBJECT_CODE.matcher(code).matches() ? "subj:" + code : code;
    }

    /** Gives a country code of ISO 3166-1 under its alias: {@code iso3166-1a2:NO}, {@code iso3166-1a3:NOR}. */
    static String country(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        if (Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).contains(upper)) {
            return "iso3166-1a2:" + upper;
        }
        return Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3).contains(upper) ? "iso3166-1a3:" + upper : code;
    }

    /** A concept with a name or a code or both; nothing where both are absent. */
    static Optional<Concept> concept(Optional<String> name, Optional<String> code) {
        return name.isEmpty() && code.isEmpty()
                ? Optional.empty()
                : Optional.of(new Concept(name.orElse(null), code.orElse(null)));
    }
}
