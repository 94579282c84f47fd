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

/** Times of mails, the obsolete forms included (RFC 5322, sections 3.3 and 4.3). */
final class MailDate {

    /** Longest field that is looked at, in UTF-16 code units. */
    private static final int LONGEST = 100;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Hours from UTC: the names of section 4.3. Others tell nothing there, and are no time here. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("Z", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7));

    private static final Pattern COMMENT = Pattern.compile("\\([^()]*+\\)");

    private static final Pattern DATE = Pattern.compile("(?:[A-Za-z]{3,9} ?, ?)?(\\d{1,2}) ([A-Za-z]{3}) (\\d{2,4})"
            + " (\\d{1,2}) ?: ?(\\d{2})(?: ?: ?(\\d{2}))? ([+-]\\d{4}|[A-Za-z]{1,3})");

    private MailDate() {}

    /** Returns the time, or nothing where the text is none. */
    static Optional<Instant> parse(String field) {
        if (field.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher date = DATE.matcher(WhiteSpace.collapse(COMMENT.matcher(field).replaceAll(" ")));
        if (!date.matches()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(date.group(2).toLowerCase(Locale.ROOT)) + 1;
        int second = date.group(6) == null ? 0 : Integer.parseInt(date.group(6));
        try {
            LocalDateTime local = LocalDateTime.of(
                    year(date.group(3)),
                    month,
                    Integer.parseInt(date.group(1)),
                    Integer.parseInt(date.group(4)),
                    Integer.parseInt(date.group(5)),
                    Math.min(second, 59)); // 60 is a leap second
            return zone(date.group(7)).map(local::toInstant);
        } catch (DateTimeException e) {
            return Optional.empty(); // it looks like a time, but the calendar has no such one
        }
    }

    /** Section 4.3: two digits below 50 are of this century, and three count from 1900. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year + (digits.length() == 2 && year < 50 ? 2000 : 1900);
    }

    private static Optional<ZoneOffset> zone(String zone) {
        boolean digits = zone.startsWith("+") || zone.startsWith("-");
        return digits
                ? Optional.of(ZoneOffset.of(zone))
                : Optional.ofNullable(ZONES.get(zone.toUpperCase(Locale.ROOT))).map(ZoneOffset::ofHours);
    }
}
