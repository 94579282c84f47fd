package dev.wirewatch.query;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A text that a person wrote and that messages point into. Lines and columns count from 1, columns in Unicode code
 * points; offsets are UTF-16 code units from 0. A line ends with a line feed, a carriage return, or both, as editors count
 * them. Other characters that Unicode counts as line breaks (U+000B, U+000C, U+0085, U+2028, U+2029) stand within a line,
 * and excerpts spell them out.
 */
public final class SourceText {

    /** Longest piece of a line that an excerpt shows, in UTF-16 code units. */
    private static final int EXCERPT_WIDTH = 100;

    /** How much of a long line an excerpt shows before the place that it points at. */
    private static final int EXCERPT_LEAD = 40;

    private final String text;
    private final int[] lineStarts;

    /**
     * Takes a text.
     *
     * @param text the whole text
     */
    public SourceText(String text) {
        this.text = text;
        IntStream behindEnds = IntStream.range(0, text.length())
                .filter(at -> endsLine(text, at))
                .map(end -> end + 1);
        lineStarts = IntStream.concat(IntStream.of(0), behindEnds).toArray();
    }

    private static boolean endsLine(String text, int at) {
        return text.charAt(at) == '\n' || (text.charAt(at) == '\r' && !text.startsWith("\n", at + 1));
    }

    /**
     * Tells the line of a place.
     *
     * @param offset a place in the text, up to its length
     * @return the line, from 1
     */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /**
     * Tells the column of a place.
     *
     * @param offset a place in the text, up to its length
     * @return the column in its line, from 1
     */
    public int column(int offset) {
        return 1 + text.codePointCount(startOfLine(offset), offset);
    }

    /**
     * Gives the line of a place.
     *
     * @param offset a place in the text, up to its length
     * @return the line without its end
     */
    public String lineAt(int offset) {
        return text.substring(startOfLine(offset), endOfLine(offset));
    }

    /**
     * Shows the line of a place, with carets below the place. A long line is cut around it.
     *
     * @param start offset of the place's first code unit
     * @param end offset behind its last one; carets end with the line
     * @return two lines, each indented by two spaces and ended by a line feed; empty for a blank line
     */
    public String excerpt(int start, int end) {
        int lineEnd = endOfLine(start);
        int from = startOfLine(start);
        if (text.substring(from, lineEnd).isBlank()) {
            return "";
        }
        if (lineEnd - from > EXCERPT_WIDTH) {
            from = wholeCodePoint(Math.max(from, start - EXCERPT_LEAD));
        }
        int to = wholeCodePoint(Math.min(lineEnd, Math.max(start, from + EXCERPT_WIDTH)));
        int marked = Math.max(start, Math.min(end, to));
        String before = (startOfLine(start) < from ? "…" : "") + printable(text.substring(from, start));
        String after = printable(text.substring(marked, to)) + (to < lineEnd ? "…" : "");
        String piece = printable(text.substring(start, marked));
        return "  " + before + piece + after + "\n  " + " ".repeat(DisplayWidth.of(before))
                + "^".repeat(Math.max(1, DisplayWidth.of(piece))) + "\n";
    }

    private int startOfLine(int offset) {
        return lineStarts[line(offset) - 1];
    }

    private int endOfLine(int offset) {
        int line = line(offset);
        int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
        return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private int wholeCodePoint(int offset) {
        boolean splitsPair = offset > 0
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
        return splitsPair ? offset - 1 : offset;
    }

    /** A tab would move the line against its carets. */
    private static String printable(String piece) {
        return Visible.of(piece.replace('\t', ' '));
    }
}
