package dev.wirewatch.query;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ISO 3166 codes of countries. */
public final class Iso3166 {

    /** Codes of three letters by those of two. */
    private static final Map<String, String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), code -> new Locale("", code).getISO3Country()));

    private static final Map<String, String> BY_THREE =
            COUNTRIES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    /** Countries that are no more, whose codes start those of ISO 3166-3. Archives have them. */
    private static final Set<String> FORMER = Locale.getISOCountries(IsoCountryCode.PART3).stream()
            .map(code -> code.substring(0, 2))
            .collect(Collectors.toUnmodifiableSet());

    /** What ISO 3166 leaves to its users, as XK for Kosovo. */
    private static final Pattern USERS = Pattern.compile("(AA|Q[M-Z]|X[A-Z]|ZZ)[A-Z]?");

    /** What it keeps for unions of countries. */
    private static final Set<String> UNIONS = Set.of("EU", "UN");

    /** Codes by English names, in order, so that of several names equally near to one it is always the same. */
    private static final Map<String, String> NAMES = Collections.unmodifiableMap(COUNTRIES.keySet().stream()
            .collect(Collectors.toMap(Iso3166::name, Function.identity(), (one, other) -> one, TreeMap::new)));

    /** What people call a country, or a part of it, beside the name that Java knows. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "uk",
            "GB",
            "britain",
            "GB",
            "england",
            "GB",
            "scotland",
            "GB",
            "wales",
            "GB",
            "america",
            "US",
            "uae",
            "AE",
            "holland",
            "NL",
            "burma",
            "MM",
            "ivory coast",
            "CI");

    /** Shortest name that is searched for: shorter ones are codes, and all near to some name. */
    private static final int SHORTEST_NAME = 4;

    private Iso3166() {}

    /**
     * Finds the codes of a country.
     *
     * @param code its ISO 3166-1 code of two or three letters, in upper case
     * @return the codes of two and of three letters; none where no country has that code
     */
    public static List<String> codes(String code) {
        String two = BY_THREE.getOrDefault(code, code);
        return COUNTRIES.containsKey(two) ? List.of(two, COUNTRIES.get(two)) : List.of();
    }

    /**
     * Tells whether a code is that of a country.
     *
     * @param code two letters in upper case
     * @return whether ISO 3166-1 has given it to a country, or leaves it to its users, as {@code XK}
     */
    public static boolean isCountry(String code) {
        return COUNTRIES.containsKey(code) || USERS.matcher(code).matches();
    }

    /** Tells whether an item may have the code; case means nothing. */
    static boolean isCode(String written) {
        String code = written.toUpperCase(Locale.ROOT);
        return !codes(code).isEmpty()
                || FORMER.contains(code)
                || UNIONS.contains(code)
                || USERS.matcher(code).matches();
    }

    /** The code of two letters that somebody probably meant by what is none. */
    static Optional<String> meant(String written) {
        String code =
                written.replaceFirst("^.*[:/#]", "").replaceFirst("-.*$", "").replace(".", "");
        if (isCode(code)) {
            return Optional.of(code.toUpperCase(Locale.ROOT));
        }
        Optional<String> called = Optional.ofNullable(OTHER_NAMES.get(written.toLowerCase(Locale.ROOT)));
        return called.or(() -> written.length() < SHORTEST_NAME
                ? Optional.empty()
                : Suggestion.nearest(written, NAMES.keySet()).map(NAMES::get));
    }

    /** The English name of a country, or its code where it has none. */
    static String name(String code) {
        return new Locale("", code).getDisplayCountry(Locale.ENGLISH);
    }
}
