package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What {@code SENTENCE(...)} and {@code PARAGRAPH(...)} look at one at a time.
 *
 * <p>Paragraphs are parted by empty lines, and by U+2029. A line ends with a line feed (and the carriage returns before
 * it), a carriage return by itself, U+0085 or U+2028. A sentence ends with its paragraph, and behind {@code . ! ? …} and their like
 * in other scripts (and closing quotes or brackets) where white space follows and then no lower-case letter; but not
 * behind a full stop that ends an initial, a part of {@code U.S.} or {@code p.m.}, or a common abbreviation of titles,
 * months and firms ({@code Gen.}, {@code Jan.}, {@code Inc.}), or {@code No.} before a digit. An initial is a single
 * letter that is not in lower case; what an apostrophe joins to a word ({@code WON'T.}) is none. Stops of scripts that put no spaces
 * behind them, and dandas, end a sentence always. So a sentence is rather too long than too short: a monitor had better
 * show too much than miss.
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
            int at = LineEnds.next(text, 0);
            while (at < text.length()) {
                int end = behindWhiteSpace(text, at, text.length());
                if (LineEnds.partParagraphs(text, at, end)) {
                    addUnlessBlank(text, from, at, paragraphs);
                    from = LineEnds.behindLast(text, at, end);
                }
                at = LineEnds.next(text, end);
            }
            addUnlessBlank(text, from, text.length(), paragraphs);
            return paragraphs;
        }
    };

    /** Besides ASCII: doubled marks and the ellipsis; the stops of Armenian, Arabic and Urdu; the full-width full stop. */
    private static final String STOPS = ".!?\u203C\u2047\u2048\u2049\u2026\u0589\u061F\u06D4\uFF0E";
    /** Of Chinese and Japanese, full width and half; dandas; of Ethiopic, Burmese and Khmer. */
    private static final String STOPS_ANYWHERE =
            "\u3002\uFF01\uFF1F\uFF61\u0964\u0965\u1362\u1367\u1368\u104B\u17D4\u17D5";

    private static final String CLOSERS = "\"')]}»”’」』）";
    /** Those that Unicode counts as letters are no matter: they make what they join one run of letters. */
    private static final String APOSTROPHES = "'\u2018\u2019\u2032\uFF07`\u00B4";

    private static final Set<String> ABBREVIATIONS = Set.of(
            "adm", "apr", "aug", "brig", "capt", "cmdr", "co", "col", "corp", "dec", "dr", "feb", "fr", "gen", "gov",
            "hon", "inc", "jan", "jr", "jul", "jun", "lt", "ltd", "maj", "mar", "messrs", "mr", "mrs", "ms", "nov",
            "oct", "pres", "prof", "pvt", "rep", "reps", "rev", "sen", "sens", "sep", "sept", "sgt", "sr", "st", "v",
            "vs");
    /** Words too, or letters; an abbreviation only before a digit. */
    private static final Set<String> NUMBERS = Set.of("no", "nos", "p", "pp");

    private static final int LONGEST_ABBREVIATION =
            ABBREVIATIONS.stream().mapToInt(String::length).max().orElseThrow();

    /**
     * Cuts a text.
     *
     * @param text any text
     * @return the units in order, without blank ones; every word of the text starts in exactly one of them
     */
    public abstract List<TextRange> ranges(String text);

    private static void addUnlessBlank(String text, int from, int to, List<TextRange> ranges) {
        if (!WhiteSpace.isAll(text.substring(from, to))) {
            ranges.add(new TextRange(from, to));
        }
    }

    /** The offset behind the sentence that the stop at an offset ends, closing quotes included; the offset itself if none. */
    private static int endOfSentence(String text, int at, int limit) {
        char unit = text.charAt(at);
        boolean anywhere = STOPS_ANYWHERE.indexOf(unit) >= 0;
        if (!anywhere && STOPS.indexOf(unit) < 0) {
            return at;
        }
        int end = at + 1;
        while (end < limit && CLOSERS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (anywhere) {
            return end;
        }
        int next = behindWhiteSpace(text, end, limit);
        boolean starts = next > end && next < limit && !Character.isLowerCase(text.codePointAt(next));
        return starts && !(unit == '.' && isAbbreviated(text, at, next)) ? end : at;
    }

    private static int behindWhiteSpace(String text, int from, int limit) {
        int at = from;
        while (at < limit && WhiteSpace.is(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isAbbreviated(String text, int stop, int next) {
        int start = stop;
        while (start > 0 && stop - start <= LONGEST_ABBREVIATION && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = Folding.fold(text.substring(start, stop));
        return (stop - start == 1 && isInitial(text, start))
                || ABBREVIATIONS.contains(word)
                || (NUMBERS.contains(word) && Character.isDigit(text.codePointAt(next)));
    }

    /** Tells whether a letter by itself before a full stop is an initial, or a part of {@code U.S.} or {@code p.m.} */
    private static boolean isInitial(String text, int letter) {
        if (letter < 2) {
            return !Character.isLowerCase(text.charAt(letter));
        }
        char before = text.charAt(letter - 1);
        if (APOSTROPHES.indexOf(before) >= 0) {
            return !Character.isLowerCase(text.charAt(letter)) && !Character.isLetterOrDigit(text.charAt(letter - 2));
        }
        return !Character.isLowerCase(text.charAt(letter)) || (before == '.' && isSingleLetter(text, letter - 2));
    }

    private static boolean isSingleLetter(String text, int at) {
        return Character.isLetter(text.charAt(at)) && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
    }
}
