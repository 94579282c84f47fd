package dev.wirewatch.query;

import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The BCP 47 tags of languages. */
final class Languages {

    /** Codes of two letters; of those of three, nobody here has a list. */
    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    private static final int LONGEST_CODE = 3;

    /** Codes by the languages' English and own names, in order: of names equally near it is always the same. */
    private static final Map<String, String> NAMES = Collections.unmodifiableMap(CODES.stream()
            .sorted()
            .flatMap(code -> Stream.of(Map.entry(name(code), code), Map.entry(ownName(code), code)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new)));

    private Languages() {}

    /** Tells whether an item may have the tag; case means nothing. */
    static boolean isTag(String written) {
        return locale(written)
                .filter(locale -> isLanguage(locale.getLanguage()) && isRegion(locale.getCountry()))
                .isPresent();
    }

    private static Optional<Locale> locale(String tag) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(tag).build());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** Of a tag for private use, or of one for no known language, nothing is left. */
    private static boolean isLanguage(String code) {
        return code.isEmpty() || CODES.contains(code) || code.length() == LONGEST_CODE;
    }

    /** A region is a country, or a part of the world by its number. */
    private static boolean isRegion(String code) {
        return code.isEmpty() || Character.isDigit(code.charAt(0)) || Countries.isCode(code);
    }

    /** The tag that somebody probably meant by what is none. */
    static Optional<String> meant(String written) {
        Optional<Locale> locale = locale(written).filter(known -> isLanguage(known.getLanguage()));
        if (locale.isPresent()) {
            String language = locale.get().getLanguage();
            return Countries.meant(locale.get().getCountry()).map(country -> language + "-" + country);
        }
        return written.length() <= LONGEST_CODE
                ? Optional.empty()
                : Suggestion.nearest(written, NAMES.keySet()).map(NAMES::get);
    }

    private static String ownName(String code) {
        Locale language = Locale.forLanguageTag(code);
        return language.getDisplayLanguage(language);
    }

    /** The English name of a tag's language and region. */
    static String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }
}
