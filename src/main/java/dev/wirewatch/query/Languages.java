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

    /** Codes of two letters that ISO 639 has replaced. */
    private static final Map<String, String> REPLACED = Map.of("iw", "he", "in", "id", "ji", "yi", "mo", "ro");

    /** Codes of three letters that libraries use, where ISO 639 has two sets, as {@code code of three=of two}. */
    private static final String BIBLIOGRAPHIC = "alb=sq arm=hy baq=eu bur=my chi=zh cze=cs dut=nl fre=fr geo=ka ger=de"
            + " gre=el ice=is mac=mk mao=mi may=ms per=fa rum=ro slo=sk tib=bo wel=cy";

    /** Codes of two letters by those of three. */
    private static final Map<String, String> SHORTER = Stream.concat(
                    CODES.stream()
                            .map(code -> Map.entry(Locale.forLanguageTag(code).getISO3Language(), current(code))),
                    Stream.of(BIBLIOGRAPHIC.split(" ")).map(pair -> Map.entry(pair.substring(0, 3), pair.substring(4))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));

    /** Codes by the languages' English and own names, in order: of names equally near it is always the same. */
    private static final Map<String, String> NAMES = Collections.unmodifiableMap(CODES.stream()
            .sorted()
            .flatMap(code -> Stream.of(Map.entry(name(code), code), Map.entry(ownName(code), code)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new)));

    private Languages() {}

    /** The tag in lower case with the one code that it shares with all others of its language: {@code eng} is {@code en}. */
    static String canonical(String tag) {
        int end = tag.indexOf('-') < 0 ? tag.length() : tag.indexOf('-');
        String code = tag.substring(0, end);
        return current(SHORTER.getOrDefault(code, code)) + tag.substring(end);
    }

    private static String current(String code) {
        return REPLACED.getOrDefault(code, code);
    }

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
        return code.isEmpty() || Character.isDigit(code.charAt(0)) || Iso3166.isCode(code);
    }

    /** The tag that somebody probably meant by what is none. */
    static Optional<String> meant(String written) {
        Optional<Locale> locale = locale(written).filter(known -> isLanguage(known.getLanguage()));
        if (locale.isPresent()) {
            String language = locale.get().getLanguage();
            return Iso3166.meant(locale.get().getCountry()).map(country -> language + "-" + country);
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
