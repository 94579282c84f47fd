package dev.wirewatch.wire;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Months, zones and short years as RFC 822, section 5, names them; mails, feeds and agencies add to these. */
final class Rfc822Names {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Hours from UTC: the names of RFC 822, section 5.1, without its letters of the military. */
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
            Map.entry("PDT", -7));

    private Rfc822Names() {}

    /** The month with these three letters, 1 to 12; 0, which no calendar has, for others. */
    static int month(String letters) {
        return MONTHS.indexOf(letters.toLowerCase(Locale.ROOT)) + 1;
    }

    /** The offset of a zone by its name, in any case. */
    static Optional<ZoneOffset> zone(String name) {
        return zone(name, Map.of());
    }

    /** The offset of a zone by its name, in any case; names that others add come behind those of RFC 822. */
    static Optional<ZoneOffset> zone(String name, Map<String, Integer> added) {
        String zone = name.toUpperCase(Locale.ROOT);
        return Optional.ofNullable(ZONES.getOrDefault(zone, added.get(zone))).map(ZoneOffset::ofHours);
    }

    /** A year of two to four digits: two below 50 are of this century, three count from 1900 (RFC 5322, section 4.3). */
    static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year + (digits.length() == 2 && year < 50 ? 2000 : 1900);
    }
}
