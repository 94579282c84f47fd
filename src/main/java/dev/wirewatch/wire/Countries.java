package dev.wirewatch.wire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Countries by the codes of ISO 3166-1 and by their English names. */
final class Countries {

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOCountries());

    private static final Map<String, String> BY_THREE_LETTERS = by(code -> new Locale("", code).getISO3Country());

    private static final Map<String, String> BY_NAME =
            by(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT));

    private Countries() {}

    private static Map<String, String> by(Function<String, String> key) {
        return Arrays.stream(Locale.getISOCountries())
                .collect(Collectors.toUnmodifiableMap(key, Function.identity(), (first, second) -> first));
    }

    /**
     * Reads a country.
     *
     * @param text its code of two or three letters, or its English name, in any case
     * @return its code of two letters (ISO 3166-1 alpha-2); nothing for anything else
     */
    static Optional<String> code(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        if (TWO_LETTERS.contains(name)) {
            return Optional.of(name);
        }
        return Optional.ofNullable(BY_THREE_LETTERS.getOrDefault(name, BY_NAME.get(name)));
    }
}
