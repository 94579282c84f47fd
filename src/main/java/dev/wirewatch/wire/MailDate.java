package dev.wirewatch.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of mails, the obsolete forms included (RFC 5322, sections 3.3 and 4.3). */
final class MailDate {

    /** Longest field that is looked at, in UTF-16 code units. */
    private static final int LONGEST = 100;

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
        int month = Rfc822Names.month(date.group(2));
        int second = date.group(6) == null ? 0 : Integer.parseInt(date.group(6));
        try {
            LocalDateTime local = LocalDateTime.of(
                    Rfc822Names.year(date.group(3)),
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

    /** A name that section 4.3 does not know tells nothing there, and is no time here. */
    private static Optional<ZoneOffset> zone(String zone) {
        boolean digits = zone.startsWith("+") || zone.startsWith("-");
        return digits ? Optional.of(ZoneOffset.of(zone)) : Rfc822Names.zone(zone);
    }
}
