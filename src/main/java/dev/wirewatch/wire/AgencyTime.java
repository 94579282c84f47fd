package dev.wirewatch.wire;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Times as IPTC 7901, ANPA 1312 and notes to editors write them: a zone by its letters, a month by its name, and a year
 * of two digits or none, which the time of receipt completes.
 */
final class AgencyTime {

    /** A year in the future is a fault of a clock, or the advance of a story, up to this much. */
    private static final Duration AHEAD = Duration.ofDays(366);

    /** Hours from UTC beside those of RFC 822. Letters that stand for several zones are read as agencies mean them. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("WET", 0),
            Map.entry("BST", 1),
            Map.entry("WEST", 1),
            Map.entry("CET", 1),
            Map.entry("MEZ", 1),
            Map.entry("CEST", 2),
            Map.entry("MESZ", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("JST", 9),
            Map.entry("KST", 9));

    /** First letters of months in English, German, French, Spanish, Italian, Dutch and the Nordic languages. */
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("jän", 1),
            Map.entry("ene", 1),
            Map.entry("gen", 1),
            Map.entry("feb", 2),
            Map.entry("fev", 2),
            Map.entry("fév", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("mrz", 3),
            Map.entry("maa", 3),
            Map.entry("mrt", 3),
            Map.entry("apr", 4),
            Map.entry("avr", 4),
            Map.entry("abr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("maj", 5),
            Map.entry("mag", 5),
            Map.entry("mei", 5),
            Map.entry("jun", 6),
            Map.entry("giu", 6),
            Map.entry("jul", 7),
            Map.entry("lug", 7),
            Map.entry("aug", 8),
            Map.entry("aou", 8),
            Map.entry("aoû", 8),
            Map.entry("ago", 8),
            Map.entry("sep", 9),
            Map.entry("set", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("ott", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dez", 12),
            Map.entry("déc", 12),
            Map.entry("dic", 12),
            Map.entry("des", 12));

    private AgencyTime() {}

    /** The offset of a zone by its letters; an absent one is UTC. */
    static Optional<ZoneOffset> zone(String letters) {
        return letters == null || letters.isEmpty() ? Optional.of(ZoneOffset.UTC) : Rfc822Names.zone(letters, ZONES);
    }

    /** The month that a name or its abbreviation means; juin and juillet share three letters. */
    static OptionalInt month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("jui")) {
            return lower.startsWith("juil") ? OptionalInt.of(7) : OptionalInt.of(6);
        }
        Integer month = lower.length() < 3 ? null : MONTHS.get(lower.substring(0, 3));
        return month == null ? OptionalInt.empty() : OptionalInt.of(month);
    }

    /**
     * Completes a date.
     *
     * @param year as printed: four digits; two, which mean the latest such year that is not more than a year ahead of
     *     receipt; or null, for that which brings the date closest to it
     */
    static Optional<LocalDate> date(int day, int month, String year, Instant received) {
        int now = received.atOffset(ZoneOffset.UTC).getYear();
        if (year != null && year.length() == 4) {
            return date(Integer.parseInt(year), month, day);
        }
        if (year != null) {
            int latest =
                    LocalDate.ofInstant(received.plus(AHEAD), ZoneOffset.UTC).getYear();
            int written = Integer.parseInt(year);
            return date(latest - Math.floorMod(latest - written, 100), month, day);
        }
        LocalDate today = LocalDate.ofInstant(received, ZoneOffset.UTC);
        return IntStream.rangeClosed(now - 1, now + 1)
                .mapToObj(candidate -> date(candidate, month, day))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(candidate -> Math.abs(candidate.toEpochDay() - today.toEpochDay())));
    }

    /** A time of day as four digits, on a date, in a zone. */
    static Optional<Instant> at(LocalDate date, String hhmm, ZoneOffset zone) {
        try {
            LocalTime time = LocalTime.of(Integer.parseInt(hhmm.substring(0, 2)), Integer.parseInt(hhmm.substring(2)));
            return Optional.of(OffsetDateTime.of(date, time, zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty(); // the clock has no such time
        }
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty(); // the calendar has no such day
        }
    }
}
