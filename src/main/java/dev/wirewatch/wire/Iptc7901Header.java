package dev.wirewatch.wire;

import dev.wirewatch.message.RejectionReason;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of an IPTC 7901 message, in the order of its recommendation: source and message number, priority, category,
 * word count, optional information; and below it the keywords. All but the first may be missing.
 *
 * @param sequence source and message number as sent: {@code bkn014}
 * @param priority priority of transmission, a digit
 * @param category category letters
 * @param agency the agency that the optional information names before its number or identifier
 * @param story the agency's identifier of the story, where it sends one: {@code 170123-89-00065}
 * @param version the version behind the identifier: {@code 2} of {@code 170123-89-00065#2}
 * @param keywords the keyword line, or slug
 */
record Iptc7901Header(
        String sequence,
        Optional<String> priority,
        Optional<String> category,
        Optional<String> agency,
        Optional<String> story,
        Optional<String> version,
        Optional<String> keywords) {

    /** Longest header that is looked at, in UTF-16 code units; the recommendation has some 100. */
    private static final int LONGEST = 2000;

    private static final Pattern FIRST_LINE = Pattern.compile(
            "(?<sequence>[A-Za-z]{1,6} ?\\d{1,6})(?:\\s+(?<priority>\\d)(?=\\s|$))?"
                    + "(?:\\s+(?<category>[A-Za-z]{1,6}(?:\\s[A-Za-z])*)(?=\\s|$))?(?:\\s+\\d{1,6}(?=\\s|$))?(?<information>.*)");

    private static final Pattern AGENCY = Pattern.compile("(?:^|.*\\s)(?<agency>\\p{L}[\\p{L}.-]{1,19})\\s+"
            + "(?:\\d{1,6}|(?<story>\\d{6}-\\d{2,3}-\\d{4,6})(?:#(?<version>\\d{1,4}))?)\\s*");

    /**
     * Reads a header.
     *
     * @param number which message of the wire message this is, for the error
     */
    static Iptc7901Header of(String header, int number) throws UnreadableException {
        List<String> lines = header.substring(0, Math.min(LONGEST, header.length()))
                .lines()
                .map(Iptc7901Header::printable)
                .filter(line -> !line.isEmpty())
                .toList();
        Matcher first = FIRST_LINE.matcher(lines.isEmpty() ? "" : lines.get(0));
        if (!first.matches()) {
            throw new UnreadableException(
                    RejectionReason.MALFORMED,
                    "message " + number + " begins with SOH, but has neither a header of IPTC 7901 nor of ANPA 1312");
        }
        Matcher agency = AGENCY.matcher(first.group("information"));
        boolean named = agency.matches();
        String keywords = String.join(" ", lines.subList(1, lines.size()));
        return new Iptc7901Header(
                first.group("sequence").replace(" ", ""),
                Optional.ofNullable(first.group("priority")),
                Optional.ofNullable(first.group("category")),
                named ? Optional.of(agency.group("agency")) : Optional.empty(),
                named ? Optional.ofNullable(agency.group("story")) : Optional.empty(),
                named ? Optional.ofNullable(agency.group("version")) : Optional.empty(),
                Optional.of(withoutSlash(keywords)).filter(slug -> !slug.isEmpty()));
    }

    /** Agencies that part keywords with slashes end the line with one too. */
    private static String withoutSlash(String keywords) {
        return keywords.endsWith("/") ? keywords.substring(0, keywords.length() - 1) : keywords;
    }

    private static String printable(String line) {
        return WhiteSpace.collapse(TypesetText.withoutControls(line));
    }
}
