package dev.wirewatch.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Times as feeds write them: RFC 822, section 5, with the years of RFC 2822 and a little latitude ({@code Sat, 07 Sep
 * 2002 00:00:01 GMT}), or ISO 8601 as in {@link Timestamps}. A time in a zone that is not known is no time.
 */
final class FeedTime {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Hours from UTC: the zones of RFC 822, section 5.1, and those of Europe that mean one thing only. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("GMT", 0),
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("Z", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("WET", 0),
            Map.entry("WEST", 1),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3));

    /** Longest text that is looked at, in UTF-16 code units. */
    private static final int LONGEST = 64;

    private static final Pattern RFC_822 =
            Pattern.compile("(?:\\p{L}{2,12}\\.?,? )?(\\d{1,2})[ -](\\p{L}{3})\\p{L}{0,6}"
                    + "\\.?,?[ -](\\d{4}|\\d{2})"
                    + "(?:,? (\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?"
                    + "(?: ?(?:GMT|UTC)?([+-]\\d{2}):?(\\d{2})| (\\p{Alpha}{1,5}))?(?: \\(\\p{Alpha}{1,5}\\))?)?");

    private FeedTime() {}

    /** The first of these elements that holds a time. */
    @SafeVarargs
    static Optional<Instant> first(Stream<XmlElement>... elements) {
        return Stream.of(elements)
                .flatMap(candidates -> candidates)
                .flatMap(element -> element.line().stream())
                .flatMap(text -> parse(text).stream())
                .findFirst();
    }

    static Optional<Instant> parse(String text) {
        String line = WhiteSpace.collapse(text);
        return line.length() > LONGEST
                ? Optional.empty()
                : Timestamps.parse(line).or(() -> rfc822(line));
    }

    private static Optional<Instant> rfc822(String line) {
        Matcher time = RFC_822.matcher(line);
        if (!time.matches()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(time.group(2).toLowerCase(Locale.ROOT)) + 1;
        try {
            LocalDateTime local = LocalDateTime.of(
                    year(time.group(3)), month, number(time, 1), number(time, 4), number(time, 5), number(time, 6));
            return zone(time).map(local::toInstant);
        } catch (DateTimeException e) {
            return Optional.empty(); // it looks like a time, but the calendar has no such one
        }
    }

    /** RFC 2822, section 4.3: two digits below 50 are of this century. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year + (year < 50 ? 2000 : 1900);
    }

    private static Optional<ZoneOffset> zone(Matcher time) {
        if (time.group(7) != null) {
            return Optional.of(ZoneOffset.of(time.group(7) + ":" + time.group(8)));
        }
        String name = time.group(9) == null ? "UTC" : time.group(9).toUpperCase(Locale.ROOT);
        return Optional.ofNullable(ZONES.get(name)).map(ZoneOffset::ofHours);
    }

    private static int number(Matcher time, int group) {
        return time.group(group) == null ? 0 : Integer.parseInt(time.group(group));
    }
}
