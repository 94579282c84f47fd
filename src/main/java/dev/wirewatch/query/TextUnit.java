package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What {@code SENTENCE(...)} and {@code PARAGRAPH(...)} look at one at a time.
 *
 * <p>Paragraphs are parted by empty lines. A sentence ends with its paragraph, and behind {@code . ! ? …} (and closing
 * quotes or brackets) where white space follows and then no lower-case letter; but not behind a full stop that ends a
 * single letter ({@code U.S.}, initials) or a common abbreviation of titles, months and firms ({@code Gen.},
 * {@code Jan.}, {@code Inc.}). Full-width stops end a sentence always. So a sentence is rather too long than too short:
 * a monitor had better show too much than miss.
 */
public enum TextUnit {
    /** One sentence. */
    SENTENCE {
        @Override
        public List<TextRange> ranges(String text) {
            List<TextRange> sentences = new ArrayList<>();
            for (TextRange paragraph : PARAGRAPH.ranges(text)) {
                int from = paragraph.start();
                for (int at = from; at < paragraph.end(); at++) {
                    int end = endOfSentence(text, at, paragraph.end());
                    if (end > at) {
                        sentences.add(new TextRange(from, end));
                        from = end;
                    }
                }
                if (from < paragraph.end()) {
                    sentences.add(new TextRange(from, paragraph.end()));
                }
            }
            return sentences;
        }
    },
    /** One paragraph. */
    PARAGRAPH {
        @Override
        public List<TextRange> ranges(String text) {
            List<TextRange> paragraphs = new ArrayList<>();
            int from = 0;
            int feed = text.indexOf('\n');
            while (feed >= 0) {
                int next = endOfBlankLines(text, feed);
                if (next > feed) {
                    addUnlessBlank(text, from, feed, paragraphs);
                    from = next;
                }
                feed = text.indexOf('\n', Math.max(next, feed + 1));
            }
            addUnlessBlank(text, from, text.length(), paragraphs);
            return paragraphs;
        }
    };

    private static final String STOPS = ".!?…";
    private static final String FULL_WIDTH_STOPS = "。！？｡";
    private static final String CLOSERS = "\"')]}»”’";
    private static final int LONGEST_ABBREVIATION = 5;
    private static final Set<String> ABBREVIATIONS = Set.of(
            "adm", "apr", "aug", "brig", "capt", "cmdr", "co", "col", "corp", "dec", "dr", "feb", "fr", "gen", "gov",
            "hon", "inc", "jan", "jr", "jul", "jun", "lt", "ltd", "maj", "mar", "messrs", "mr", "mrs", "ms", "no",
            "nov", "oct", "pct", "pres", "prof", "pvt", "rep", "reps", "rev", "sen", "sens", "sep", "sept", "sgt", "sr",
            "st", "vs");

    /**
     * Cuts a text.
     *
     * @param text any text
     * @return the units in order, without blank ones; every word of the text starts in exactly one of them
     */
    public abstract List<TextRange> ranges(String text);

    private static void addUnlessBlank(String text, int from, int to, List<TextRange> ranges) {
        if (!text.substring(from, to).isBlank()) {
            ranges.add(new TextRange(from, to));
        }
    }

    /** The offset behind the blank lines that follow a line feed; the line feed's own offset where there are none. */
    private static int endOfBlankLines(String text, int feed) {
        int end = feed;
        for (int at = feed + 1; at < text.length() && Character.isWhitespace(text.charAt(at)); at++) {
            if (text.charAt(at) == '\n') {
                end = at + 1;
            }
        }
        return end;
    }

    /** The offset behind the sentence that the stop at an offset ends, closing quotes included; the offset itself if none. */
    private static int endOfSentence(String text, int at, int limit) {
        char unit = text.charAt(at);
        boolean fullWidth = FULL_WIDTH_STOPS.indexOf(unit) >= 0;
        if (!fullWidth && (STOPS.indexOf(unit) < 0 || (unit == '.' && isAbbreviated(text, at)))) {
            return at;
        }
        int end = at + 1;
        while (end < limit && CLOSERS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return fullWidth || isFollowedByStart(text, end, limit) ? end : at;
    }

    /** Tells whether white space follows and then something that may start a sentence. */
    private static boolean isFollowedByStart(String text, int end, int limit) {
        int word = end;
        while (word < limit && Character.isWhitespace(text.charAt(word))) {
            word++;
        }
        return word > end && word < limit && !Character.isLowerCase(text.codePointAt(word));
    }

    private static boolean isAbbreviated(String text, int stop) {
        int start = stop;
        while (start > 0 && stop - start <= LONGEST_ABBREVIATION + 1 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, stop);
        return word.length() == 1 || ABBREVIATIONS.contains(Folding.fold(word));
    }
}
