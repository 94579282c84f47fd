package dev.wirewatch.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where, when and by whom a dispatch was written, as its first words print it: {@code WASHINGTON, Sept 4, 2023 (AFP) –}.
 *
 * @param located the place, capitals in title case
 * @param agency the agency in the brackets, as printed
 * @param date the date, where it has a year
 */
record Dateline(String located, Optional<String> agency, Optional<LocalDate> date) {

    /** A dateline is at the start and short; no more is looked at, in UTF-16 code units. */
    private static final int LONGEST = 200;

    /** Agencies that print the place in mixed case, or whose customers do. */
    private static final Set<String> AGENCIES = Set.of(
            "AAP",
            "AFP",
            "ANSA",
            "AP",
            "APA",
            "Belga",
            "dpa",
            "EFE",
            "Interfax",
            "Kyodo",
            "PA",
            "PTI",
            "Reuters",
            "SDA",
            "TASS",
            "UPI",
            "Xinhua",
            "Yonhap");

    private static final String SPACE = "[\\p{Zs}\\t]";
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}.'’]*+";
    private static final String SMALL = "(?:and|the|of|on|upon|am|an|der|de|del|da|do|la|le|sur)";
    private static final String NAME =
            WORD + "(?:(?:[ /-]|" + SPACE + "?/" + SPACE + "?)(?:" + SMALL + "[ -])?" + WORD + "){0,6}";
    private static final String MONTH = "(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
            + "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String DAY = "\\d{1,2}";
    private static final String DATE = "(?:(?<month>" + MONTH + ")" + SPACE + "(?<day>" + DAY + ")|(?<dayFirst>" + DAY
            + ")" + SPACE + "(?<monthSecond>" + MONTH + "))(?:,?" + SPACE + "(?<year>\\d{4}))?";
    private static final String REGION = "," + SPACE + "(?!" + MONTH + SPACE + DAY + ")" + NAME;

    private static final Pattern DATELINE = Pattern.compile("(?<place>(?<name>" + NAME + ")(?:" + REGION + "){0,2})"
            + "(?:[,.]?" + SPACE + DATE + ")?"
            + "(?:" + SPACE + "?\\((?<agency>\\p{L}[\\p{L}\\p{N} .&/-]{1,39})\\)|" + SPACE + "(?<bare>\\p{Lu}{2,6}))?"
            + "(?:(?<=\\))\\.?" + SPACE + "?|" + SPACE + ")(?:-{1,3}|[–—―_])(?<after>" + SPACE + "|$|(?<=[–—―_]))");

    /**
     * Reads the dateline that a paragraph begins with. It has a place, a date or an agency in brackets or both, and a
     * dash. Between date and dash, an agency that is known needs no brackets. A place that is not in capitals needs an agency that is known or dated, for {@code Vote (Monday) - ...} is
     * no dateline.
     *
     * @param paragraph a paragraph, or its first line
     */
    static Optional<Dateline> at(String paragraph) {
        return find(paragraph).map(line -> new Dateline(PlaceName.readable(place(line)), agency(line), date(line)));
    }

    /** Tells whether a paragraph begins with a dateline, without reading it. */
    static boolean begins(String paragraph) {
        return find(paragraph).isPresent();
    }

    private static Optional<Matcher> find(String paragraph) {
        String start = paragraph.substring(0, Math.min(LONGEST, paragraph.length()));
        if (!mayHoldOne(start)) {
            return Optional.empty();
        }
        Matcher line = DATELINE.matcher(start);
        if (!line.lookingAt()) {
            return Optional.empty();
        }
        boolean dated = isDated(line);
        if (line.group("bare") != null && !(dated && AGENCIES.contains(line.group("bare")))) {
            return Optional.empty();
        }
        Optional<String> agency = agency(line);
        boolean capitals = line.group("name").codePoints().noneMatch(Character::isLowerCase);
        boolean enough =
                capitals ? dated || agency.isPresent() : agency.isPresent() && (dated || isKnown(agency.get()));
        return enough ? Optional.of(line) : Optional.empty();
    }

    /** Most lines do not, and are told apart without a regular expression: no dash stands behind a date or a bracket. */
    private static boolean mayHoldOne(String start) {
        if (start.isEmpty() || !Character.isUpperCase(start.codePointAt(0))) {
            return false;
        }
        boolean marked = false;
        for (int i = 1; i < start.length(); i++) {
            char c = start.charAt(i);
            marked |= c == '(' || (c >= '0' && c <= '9');
            if (marked && "-–—―_".indexOf(c) >= 0 && mayStandBeforeDash(start.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayStandBeforeDash(char c) {
        return c == ')' || c == '.' || c == '\t' || Character.isSpaceChar(c);
    }

    private static boolean isDated(Matcher line) {
        return line.group("month") != null || line.group("monthSecond") != null;
    }

    private static Optional<String> agency(Matcher line) {
        return Optional.ofNullable(line.group("agency")).or(() -> Optional.ofNullable(line.group("bare")));
    }

    /** One agency, or several that share the dispatch: {@code tca/dpa}. */
    private static boolean isKnown(String agency) {
        return Arrays.stream(agency.split("/", -1)).anyMatch(AGENCIES::contains);
    }

    /** Some agencies set a full stop between place and date, where it is not part of the name. */
    private static String place(Matcher line) {
        String place = line.group("place");
        boolean stop = isDated(line) && place.endsWith(".") && line.group().charAt(place.length()) != ',';
        return stop ? place.substring(0, place.length() - 1) : place;
    }

    private static Optional<LocalDate> date(Matcher line) {
        if (line.group("year") == null) {
            return Optional.empty();
        }
        String month = line.group("month") != null ? line.group("month") : line.group("monthSecond");
        String day = line.group("day") != null ? line.group("day") : line.group("dayFirst");
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(line.group("year")),
                    Rfc822Names.month(month.substring(0, 3)),
                    Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty(); // the calendar has no such day
        }
    }
}
