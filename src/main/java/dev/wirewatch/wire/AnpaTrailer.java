package dev.wirewatch.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line behind the text of an ANPA 1312 message: {@code AP-WF-11-13-13 1509GMT}.
 *
 * @param agency the agency that names itself there
 * @param date the day there
 * @param created the time there; empty where its zone is not known
 */
record AnpaTrailer(Optional<String> agency, Optional<LocalDate> date, Optional<Instant> created) {

    private static final int LONGEST = 500;

    private static final Pattern LINE =
            Pattern.compile("(?<![A-Za-z])(?<agency>[A-Z]{2,10})-[A-Z]{1,4}-(?<month>\\d{2})-(?<day>\\d{2})"
                    + "-(?<year>\\d{4}|\\d{2})\\s{1,3}(?<time>\\d{4})\\s?(?<zone>[A-Za-z]{1,4})?");

    static AnpaTrailer of(String trailer, Instant received) {
        Matcher line = LINE.matcher(trailer.substring(0, Math.min(LONGEST, trailer.length())));
        if (!line.find()) {
            return new AnpaTrailer(Optional.empty(), Optional.empty(), Optional.empty());
        }
        Optional<LocalDate> date = AgencyTime.date(
                Integer.parseInt(line.group("day")),
                Integer.parseInt(line.group("month")),
                line.group("year"),
                received);
        return new AnpaTrailer(
                Optional.of(line.group("agency")), date, date.flatMap(day -> AgencyTime.zone(line.group("zone"))
                        .flatMap(zone -> AgencyTime.at(day, line.group("time"), zone))));
    }
}
