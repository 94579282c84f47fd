package dev.wirewatch.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Countries by the codes of ISO 3166-1 and by their names, English ones above all. */
final class Countries {

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOCountries());

    private static final Map<String, String> BY_THREE_LETTERS = by(code -> new Locale("", code).getISO3Country());

    private static final Map<String, String> BY_NAME =
            by(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT));

    /** Names that English-language wires print beside those of the CLDR, which Java has, in capitals. */
    private static final Map<String, String> PRINTED = Map.ofEntries(
            Map.entry("BOSNIA", "BA"),
            Map.entry("BOSNIA AND HERZEGOVINA", "BA"),
            Map.entry("BOSNIA-HERZEGOVINA", "BA"),
            Map.entry("BRITAIN", "GB"),
            Map.entry("BURMA", "MM"),
            Map.entry("CZECH REPUBLIC", "CZ"),
            Map.entry("EAST TIMOR", "TL"),
            Map.entry("ENGLAND", "GB"),
            Map.entry("GREAT BRITAIN", "GB"),
            Map.entry("HONG KONG", "HK"),
            Map.entry("IVORY COAST", "CI"),
            Map.entry("MACAO", "MO"),
            Map.entry("MACAU", "MO"),
            Map.entry("MYANMAR", "MM"),
            Map.entry("NORTHERN IRELAND", "GB"),
            Map.entry("SCOTLAND", "GB"),
            Map.entry("TRINIDAD AND TOBAGO", "TT"),
            Map.entry("TURKEY", "TR"),
            Map.entry("TURKIYE", "TR"),
            Map.entry("TÜRKIYE", "TR"),
            Map.entry("U.A.E.", "AE"),
            Map.entry("U.K.", "GB"),
            Map.entry("U.S.", "US"),
            Map.entry("UAE", "AE"),
            Map.entry("UK", "GB"),
            Map.entry("UNITED STATES OF AMERICA", "US"),
            Map.entry("USA", "US"),
            Map.entry("WALES", "GB"));

    /** A state of the United States too: where it stands alone, nobody knows which is meant. */
    private static final String GEORGIA = "GEORGIA";

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
        return Optional.ofNullable(BY_THREE_LETTERS.get(name)).or(() -> english(name));
    }

    private static Optional<String> english(String capitals) {
        return Optional.ofNullable(BY_NAME.getOrDefault(capitals, PRINTED.get(capitals)));
    }

    /**
     * Reads the name of a country where the text may be another place too.
     *
     * @param text its English name, in any case; codes are none, for they are states as well ({@code VA}, {@code CA})
     * @return its code of two letters; nothing for anything else, and for Georgia
     */
    static Optional<String> named(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        return name.equals(GEORGIA) ? Optional.empty() : english(name);
    }

    /**
     * Reads the name of a country in a language, as the CLDR has it.
     *
     * @param text the name, in any case
     * @param language BCP 47 tag of one of the languages that many agencies write in; in others no country has a name
     * @return its code of two letters; nothing where no country has that name
     */
    static Optional<String> named(String text, String language) {
        Map<String, String> names = OtherLanguages.NAMES.getOrDefault(
                Locale.forLanguageTag(language).getLanguage(), Map.of());
        return Optional.ofNullable(names.get(text.strip().toUpperCase(Locale.ROOT)));
    }

    /** Loaded with the first item that needs it: most name their countries by code or in English. */
    private static final class OtherLanguages {

        private static final List<String> LANGUAGES = List.of(
                "ar", "bg", "cs", "da", "de", "el", "es", "et", "fa", "fi", "fr", "he", "hr", "hu", "id", "it", "ja",
                "ko", "lt", "lv", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk",
                "zh");

        private static final Map<String, Map<String, String>> NAMES =
                LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), OtherLanguages::names));

        private static Map<String, String> names(String language) {
            Locale locale = Locale.forLanguageTag(language);
            return by(code -> new Locale("", code).getDisplayCountry(locale).toUpperCase(Locale.ROOT));
        }
    }
}
