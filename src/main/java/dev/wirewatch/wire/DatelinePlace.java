package dev.wirewatch.wire;

import java.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The place in text that a format marks as a dateline: {@code OSLO, March 2, 2024 (Agency) -}, {@code Oslo, 2 mars 2024
 * (Agency)}, {@code OSLO March 2 AGENCY -} or {@code Oslo} alone.
 */
final class DatelinePlace {

    /** Longest name with region, in UTF-16 code units. */
    private static final int LONGEST = 80;

    /** Where the place has ended: a date, an agency, a dash. */
    private static final Pattern END = Pattern.compile("[\\d(\\[:]|[-–—_](?:\\s|$)");

    private static final Pattern COMMA = Pattern.compile(",");

    private static final Set<String> MONTHS = Stream.of(
                    "en", "fr", "de", "es", "it", "pt", "nl", "sv", "nb", "da", "fi")
            .map(Locale::forLanguageTag)
            .map(DateFormatSymbols::getInstance)
            .flatMap(symbols -> Stream.concat(Stream.of(symbols.getMonths()), Stream.of(symbols.getShortMonths())))
            .map(DatelinePlace::word)
            .filter(month -> !month.isEmpty())
            .collect(Collectors.toUnmodifiableSet());

    private DatelinePlace() {}

    /** The place with its region, capitals in title case; nothing where the text does not begin with a name. */
    static Optional<String> of(String dateline) {
        return Dateline.at(dateline).map(Dateline::located).or(() -> named(dateline));
    }

    private static Optional<String> named(String dateline) {
        Matcher end = END.matcher(dateline);
        boolean dated = end.find() && Character.isDigit(dateline.charAt(end.start()));
        String start = end.reset().find() ? dateline.substring(0, end.start()) : dateline;
        List<String> parts = new ArrayList<>();
        for (String part : COMMA.split(dated ? withoutMonth(start.strip()) : start.strip(), -1)) {
            if (part.isBlank() || !isName(part.strip())) {
                break;
            }
            parts.add(part.strip());
        }
        return Optional.of(String.join(", ", parts))
                .filter(place -> !place.isEmpty() && place.length() <= LONGEST)
                .map(PlaceName::readable);
    }

    /** A script without capitals has no small letters either. */
    private static boolean isName(String part) {
        int first = part.codePointAt(0);
        return Character.isLetter(first) && !Character.isLowerCase(first);
    }

    /** Only before a day or a year: {@code Rio de Janeiro} ends with a month too. */
    private static String withoutMonth(String text) {
        int last = Math.max(text.lastIndexOf(' '), text.lastIndexOf(','));
        return MONTHS.contains(word(text.substring(last + 1))) ? text.substring(0, last + 1) : text;
    }

    private static String word(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
