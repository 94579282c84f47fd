package dev.wirewatch.wire;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parts of a plain-text dispatch.
 *
 * @param headline its first paragraph, where that is a headline
 * @param dateline the dateline that one of its first paragraphs begins with
 * @param body all other paragraphs, the dateline included as printed
 * @param signals what headline, notes and lines above the dateline say of this version
 */
record Dispatch(Optional<String> headline, Optional<Dateline> dateline, List<String> body, Signals signals) {

    /** Above the dateline may stand a headline, a byline and a note or two. */
    private static final int DATELINE_WITHIN = 5;

    /** Longest headline, in UTF-16 code units: agencies' alerts run to about 100, two-deck headlines to 200. */
    private static final int LONGEST_HEADLINE = 200;

    /** A byline or a note to editors stands where a headline could. */
    private static final Pattern NOT_A_HEADLINE =
            Pattern.compile("(?i:(?:by|attention)\\b|eds?:).*|[(\\[].*", Pattern.DOTALL);

    private static final Pattern LINE_END = Pattern.compile("\\R");

    /** The paragraphs in which signals are looked for, as one text. */
    String opening() {
        return Stream.concat(headline.stream(), body.stream())
                .limit(DATELINE_WITHIN)
                .collect(Collectors.joining("\n"));
    }

    static Dispatch of(String text) {
        List<String> paragraphs = Paragraphs.of(partHeading(text));
        int at = datelineAt(paragraphs);
        boolean headed = !paragraphs.isEmpty() && isHeadline(paragraphs.get(0), at);
        return new Dispatch(
                headed ? Optional.of(paragraphs.get(0)) : Optional.empty(),
                at < 0 ? Optional.empty() : Dateline.at(paragraphs.get(at)),
                headed ? paragraphs.subList(1, paragraphs.size()) : paragraphs,
                TextSignals.of(paragraphs, at, headed));
    }

    /**
     * Tells whether the first paragraph is a headline: at most 200 characters, and either in capitals throughout, as
     * alerts are, or above a paragraph with a dateline and without a full stop at its end. The rule is narrow on purpose,
     * for a first sentence that is taken for a headline is a worse fault than a headline left in the body.
     */
    private static boolean isHeadline(String first, int datelineAt) {
        if (datelineAt == 0
                || first.length() > LONGEST_HEADLINE
                || NOT_A_HEADLINE.matcher(first).matches()) {
            return false;
        }
        return isCapitals(first) || (datelineAt > 0 && !first.endsWith("."));
    }

    private static int datelineAt(List<String> paragraphs) {
        for (int i = 0; i < Math.min(DATELINE_WITHIN, paragraphs.size()); i++) {
            if (Dateline.at(paragraphs.get(i)).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** Puts a blank line behind first lines in capitals and before the dateline, where the sender put none. */
    private static String partHeading(String text) {
        String[] lines = LINE_END.split(text.stripLeading(), DATELINE_WITHIN + 1);
        boolean inHeading = Dateline.at(lines[0]).isEmpty() && isCapitals(lines[0]);
        StringBuilder parted = new StringBuilder(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            boolean headingEnds = inHeading && !isCapitals(lines[i]);
            boolean dateline =
                    i < DATELINE_WITHIN && Dateline.at(lines[i].strip()).isPresent();
            inHeading &= !headingEnds;
            parted.append(headingEnds || dateline ? "\n\n" : "\n").append(lines[i]);
        }
        return parted.toString();
    }

    /** At least two words with letters, and no small letter. */
    private static boolean isCapitals(String line) {
        return line.codePoints().noneMatch(Character::isLowerCase)
                && line.strip().matches("\\S+\\s.*")
                && line.codePoints().filter(Character::isUpperCase).count() >= 4;
    }
}
