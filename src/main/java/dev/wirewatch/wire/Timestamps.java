package dev.wirewatch.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as wires write them: ISO 8601, extended ({@code 2023-09-04T10:00:00+02:00}) or basic ({@code
 * 20230904T100000+0200}), with or without seconds and fractions. A date alone is midnight UTC, and a time without a zone
 * is taken as UTC, unless the zone of its agency is known.
 */
final class Timestamps {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(-?)(\\d{2})\\2(\\d{2})"
            + "(?:[T ](\\d{2})(:?)(\\d{2})(?:\\6(\\d{2})(?:[.,](\\d{1,9})\\d{0,11})?)?"
            + " ?(Z|[+-]\\d{2}(?::?\\d{2})?)?)?");

    private Timestamps() {}

    /** Returns the time, or nothing where the text is none. */
    static Optional<Instant> parse(String text) {
        return parse(text, () -> ZoneOffset.UTC);
    }

    /**
     * Returns the time, or nothing where the text is none.
     *
     * @param local the zone of a time that is written without one, for which alone it is asked; a date alone is midnight
     *     UTC all the same
     */
    static Optional<Instant> parse(String text, Supplier<ZoneId> local) {
        String stripped = text.strip();
        if (stripped.isEmpty() || !Character.isDigit(stripped.charAt(0))) {
            return Optional.empty(); // other ways to write times are tried too, most of which begin with a letter
        }
        Matcher iso = ISO.matcher(stripped.toUpperCase(Locale.ROOT));
        if (!iso.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(number(iso, 1), number(iso, 3), number(iso, 4));
            LocalDateTime time = date.atTime(number(iso, 5), number(iso, 7), number(iso, 8), nanos(iso.group(9)));
            return Optional.of(time.atZone(zone(iso, local)).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty(); // it looks like a time, but the calendar has no such one
        }
    }

    static Instant midnight(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static int number(Matcher iso, int group) {
        return iso.group(group) == null ? 0 : Integer.parseInt(iso.group(group));
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static ZoneId zone(Matcher iso, Supplier<ZoneId> local) {
        String zone = iso.group(10);
        if (zone != null) {
            return ZoneOffset.of(zone);
        }
        return iso.group(5) == null ? ZoneOffset.UTC : local.get();
    }
}
