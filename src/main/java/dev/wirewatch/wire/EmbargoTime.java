package dev.wirewatch.wire;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time behind the words of an embargo: {@code EMBARGOED UNTIL 1800 GMT MAY 6}. It needs time, zone and day, or an ISO
 * time with a zone; a guess would let a story out too early.
 */
final class EmbargoTime {

    private static final Pattern WORDS =
            Pattern.compile("(?i)\\b(?:embargo(?:ed)?|hfr|hold for release|not for (?:release|publication|use))\\b");

    /** How far behind the words the time may stand, in UTF-16 code units. */
    private static final int WITHIN = 80;

    private static final Pattern ISO =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2})? ?(?:Z|[+-]\\d{2}:?\\d{2})");

    private static final Pattern TIME =
            Pattern.compile("(?<hour>\\d{2})[:.]?(?<minute>\\d{2})\\s?(?<zone>[A-Z]{1,4})\\b[ ,]{1,2}"
                    + "(?:(?i:on )?(?:\\p{L}{2,9}day,? )?)(?:(?<day>\\d{1,2})\\.? (?<month>\\p{L}{3,10})|(?<monthFirst>\\p{L}{3,10})\\.? (?<daySecond>\\d{1,2}))"
                    + "(?:,? (?<year>\\d{4}))?(?!\\d)");

    private EmbargoTime() {}

    /**
     * Looks for the time in what stands above a dispatch.
     *
     * @param received completes a date without a year
     */
    static Optional<Instant> in(String text, Instant received) {
        Matcher words = WORDS.matcher(text);
        if (!words.find()) {
            return Optional.empty();
        }
        String behind = text.substring(words.end(), Math.min(text.length(), words.end() + WITHIN));
        Matcher iso = ISO.matcher(behind);
        if (iso.find()) {
            return Timestamps.parse(iso.group());
        }
        Matcher time = TIME.matcher(behind);
        return time.find() ? at(time, received) : Optional.empty();
    }

    private static Optional<Instant> at(Matcher time, Instant received) {
        boolean dayFirst = time.group("day") != null;
        OptionalInt month = AgencyTime.month(time.group(dayFirst ? "month" : "monthFirst"));
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int day = Integer.parseInt(time.group(dayFirst ? "day" : "daySecond"));
        return AgencyTime.date(day, month.getAsInt(), time.group("year"), received)
                .flatMap(date -> AgencyTime.zone(time.group("zone"))
                        .flatMap(zone -> AgencyTime.at(date, time.group("hour") + time.group("minute"), zone)));
    }
}
