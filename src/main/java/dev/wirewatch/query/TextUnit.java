package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What {@code SENTENCE(...)} and {@code PARAGRAPH(...)} look at one at a time.
 *
 * <p>Paragraphs are parted by empty lines; those before the first are no paragraph. A sentence ends with its paragraph, and behind {@code . ! ? …} (and closing
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
                    if (endsSentence(text, at, paragraph.end())) {
                        sentences.add(new TextRange(from, at + 1));
                        from = at + 1;
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
            int from = endOfLeadingLines(text);
            int feed = text.indexOf('\n', from);
            while (feed >= 0) {
                int next = endOfBlankLines(text, feed);
                if (next > feed) {
                    paragraphs.add(new TextRange(from, feed));
                    from = next;
                }
                feed = text.indexOf('\n', Math.max(next, feed + 1));
            }
            paragraphs.add(new TextRange(from, text.length()));
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
     * @return the units in order; every word of the text starts in exactly one of them
     */
    public abstract List<TextRange> ranges(String text);

    /** The offset behind the blank lines that a text starts with. */
    private static int endOfLeadingLines(String text) {
        int end = 0;
        for (int at = 0; at < text.length() && Character.isWhitespace(text.charAt(at)); at++) {
            if (text.charAt(at) == '\n') {
                end = at + 1;
            }
        }
        return end;
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

    private static boolean endsSentence(String text, int at, int limit) {
        char unit = text.charAt(at);
        if (FULL_WIDTH_STOPS.indexOf(unit) >= 0) {
            return true;
        }
        if (STOPS.indexOf(unit) < 0 || (unit == '.' && isAbbreviated(text, at))) {
            return false;
        }
        int next = at + 1;
        while (next < limit && CLOSERS.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        int word = next;
        while (word < limit && Character.isWhitespace(text.charAt(word))) {
            word++;
        }
        return word > next && word < limit && !Character.isLowerCase(text.codePointAt(word));
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
