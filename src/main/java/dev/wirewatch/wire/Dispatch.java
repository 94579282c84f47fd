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

    private static final Pattern SEVERAL_WORDS = Pattern.compile("\\S+\\s.*");

    /** The paragraphs in which signals are looked for, as one text. */
    String opening() {
        return Stream.concat(headline.stream(), body.stream())
                .limit(DATELINE_WITHIN)
                .collect(Collectors.joining("\n"));
    }

    static Dispatch of(String text) {
        List<String> paragraphs = Paragraphs.of(partHeading(text));
        Optional<Dateline> dateline = Optional.empty();
        int at = -1;
        for (int i = 0; dateline.isEmpty() && i < Math.min(DATELINE_WITHIN, paragraphs.size()); i++) {
            dateline = Dateline.at(paragraphs.get(i));
            at = dateline.isPresent() ? i : -1;
        }
        boolean headed = !paragraphs.isEmpty() && isHeadline(paragraphs.get(0), at);
        return new Dispatch(
                headed ? Optional.of(paragraphs.get(0)) : Optional.empty(),
                dateline,
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

    /** Puts a blank line behind first lines in capitals and before the dateline, where the sender put none. */
    private static String partHeading(String sent) {
        String text = sent.stripLeading();
        Lines lines = Lines.of(text);
        int end = lines.end(0);
        String first = text.substring(0, end);
        boolean inHeading = isCapitals(first) && !Dateline.begins(first);
        StringBuilder parted = new StringBuilder();
        int copied = 0;
        for (int i = 1; i < DATELINE_WITHIN + (inHeading ? 1 : 0) && end < text.length(); i++) {
            int from = lines.next(end);
            boolean last = i == DATELINE_WITHIN; // all the rest
            int to = last ? text.length() : lines.end(from);
            boolean headingEnds = inHeading && !isCapitals(text.substring(from, to));
            if (headingEnds
                    || (!last && Dateline.begins(text.substring(from, to).strip()))) {
                parted.append(text, copied, end).append("\n\n");
                copied = from;
            }
            inHeading &= !headingEnds;
            end = to;
        }
        return copied == 0 ? text : parted.append(text, copied, text.length()).toString();
    }

    /** At least two words with letters, and no small letter. */
    private static boolean isCapitals(String line) {
        return line.codePoints().noneMatch(Character::isLowerCase)
                && SEVERAL_WORDS.matcher(line.strip()).matches()
                && line.codePoints().filter(Character::isUpperCase).count() >= 4;
    }
}
