package dev.wirewatch.wire;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of an ANPA 1312 message. Its first line has the service level designator, the story number and a select
 * code; the second priority, category, format, keyword with version, month and day, and the number of words.
 *
 * @param sequence service level designator and story number as sent: {@code W2870}; empty where the line is missing
 * @param priority priority letter
 * @param category category letter
 * @param slug the keyword, cut at 24 characters and without blanks, and what follows it
 * @param date month and day
 */
record AnpaHeader(
        String sequence,
        Optional<String> priority,
        Optional<String> category,
        Optional<AnpaSlug> slug,
        Optional<MonthDay> date) {

    /**
     * A day without a year.
     *
     * @param month 1 to 12, as sent
     * @param day 1 to 31, as sent
     */
    record MonthDay(int month, int day) {}

    /** Longest header that is looked at, in UTF-16 code units. */
    private static final int LONGEST = 400;

    private static final Pattern START = Pattern.compile(
            "[A-Za-z]{1,2}\\d{3,4}[\\u001F ][^\\r\\n]{0,100}[\\r\\n]\\s{0,9}" + "[A-Za-z] [A-Za-z](?=[\\u0000- ])");

    private static final Pattern NUMBER = Pattern.compile("([A-Za-z]{1,2}\\d{3,4})\\b.*");

    private static final Pattern SECOND_LINE =
            Pattern.compile("(?<priority>[A-Za-z]) (?<category>[A-Za-z])(?:\\s+(?<rest>.*))?");

    private static final Pattern DATE = Pattern.compile("(\\d{1,2})-(\\d{1,2})");

    /** Tells whether a message that begins with SOH has such a header. */
    static boolean opens(String text) {
        int soh = text.indexOf('\u0001');
        return START.matcher(text)
                .region(soh + 1, Math.min(text.length(), soh + 1 + LONGEST))
                .lookingAt();
    }

    static AnpaHeader of(String header) {
        List<String> lines = header.substring(0, Math.min(LONGEST, header.length()))
                .lines()
                .map(line -> TypesetText.withoutControls(line).strip())
                .filter(line -> !line.isEmpty())
                .toList();
        Matcher number = NUMBER.matcher(lines.isEmpty() ? "" : lines.get(0));
        return of(number.matches() ? number.group(1) : "", lines.size() < 2 ? "" : lines.get(1));
    }

    /** Reads a header whose first line is missing. */
    static AnpaHeader ofSecondLine(String line) {
        return of("", WhiteSpace.collapse(line.substring(0, Math.min(LONGEST, line.length()))));
    }

    private static AnpaHeader of(String sequence, String line) {
        Matcher second = SECOND_LINE.matcher(line);
        if (!second.matches()) {
            return new AnpaHeader(sequence, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        String rest = second.group("rest") == null ? "" : second.group("rest");
        List<String> words = rest.isEmpty() ? List.of() : List.of(rest.split("\\s+", -1));
        int date = date(words);
        List<String> slug = words.subList(0, date < 0 ? words.size() : date);
        return new AnpaHeader(
                sequence,
                Optional.of(second.group("priority")),
                Optional.of(second.group("category")),
                slug.isEmpty() ? Optional.empty() : Optional.of(AnpaSlug.ofHeader(slug)),
                date < 0 ? Optional.empty() : Optional.of(monthDay(words.get(date))));
    }

    private static int date(List<String> words) {
        for (int i = words.size() - 1; i > 0; i--) {
            if (DATE.matcher(words.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static MonthDay monthDay(String date) {
        int dash = date.indexOf('-');
        return new MonthDay(Integer.parseInt(date.substring(0, dash)), Integer.parseInt(date.substring(dash + 1)));
    }

    /**
     * Urgency by the priority letter, as the Associated Press gives both: flash 1, bulletin 2, urgent 3, regular 4,
     * deferred 5. Other letters (advances, summaries) have none.
     */
    Optional<Integer> urgency() {
        return priority.map(letter -> switch (letter) {
            case "f", "F" -> 1;
            case "b", "B" -> 2;
            case "u", "U" -> 3;
            case "r", "R" -> 4;
            case "d", "D" -> 5;
            default -> null;
        });
    }
}
