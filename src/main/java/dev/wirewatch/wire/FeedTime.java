package dev.wirewatch.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as feeds write them: RFC 822, section 5, with the years of RFC 2822 and a little latitude ({@code Sat, 07 Sep
 * 2002 00:00:01 GMT}), or ISO 8601 as in {@link Timestamps}. A time in a zone that is not known is no time.
 */
final class FeedTime {

    /** Hours from UTC of those zones of Europe that mean one thing only. */
    private static final Map<String, Integer> EUROPE =
            Map.of("WET", 0, "WEST", 1, "CET", 1, "CEST", 2, "EET", 2, "EEST", 3);

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
    static Optional<Instant> first(List<XmlElement>... elements) {
        return FeedNames.first(element -> parse(element.text()), elements);
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
        int month = Rfc822Names.month(time.group(2));
        try {
            LocalDateTime local = LocalDateTime.of(
                    Rfc822Names.year(time.group(3)),
                    month,
                    number(time, 1),
                    number(time, 4),
                    number(time, 5),
                    number(time, 6));
            return zone(time).map(local::toInstant);
        } catch (DateTimeException e) {
            return Optional.empty(); // it looks like a time, but the calendar has no such one
        }
    }

    private static Optional<ZoneOffset> zone(Matcher time) {
        if (time.group(7) != null) {
            return Optional.of(ZoneOffset.of(time.group(7) + ":" + time.group(8)));
        }
        return time.group(9) == null ? Optional.of(ZoneOffset.UTC) : Rfc822Names.zone(time.group(9), EUROPE);
    }

    private static int number(Matcher time, int group) {
        return time.group(group) == null ? 0 : Integer.parseInt(time.group(group));
    }
}
