package dev.wirewatch.wire;

import java.util.List;

/**
 * Lines that line breaks in markup part. Some agencies end every line of a hard-wrapped paragraph with a break; others
 * set verse, lists or paragraphs apart with it.
 */
final class WrappedLines {

    /** Lines of wires are 60 to 80 characters long; shorter ones are a list or an address. */
    private static final int SHORTEST = 50;

    private static final int LONGEST = 100;

    /** An indent or a double space that has been collapsed since. */
    private static final int TOLERANCE = 4;

    private WrappedLines() {}

    /**
     * One paragraph where the lines are wrapped: the longest has 50 to 100 characters, and no line could have held the
     * first word of the next. Else each line is a paragraph.
     */
    static List<String> paragraphs(List<String> lines) {
        return lines.size() > 1 && isWrapped(lines) ? List.of(String.join(" ", lines)) : List.copyOf(lines);
    }

    private static boolean isWrapped(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        if (width < SHORTEST || width > LONGEST) {
            return false;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i - 1).length() + 1 + firstWord(lines.get(i)) + TOLERANCE <= width) {
                return false;
            }
        }
        return true;
    }

    private static int firstWord(String line) {
        int end = line.indexOf(' ');
        return end < 0 ? line.length() : end;
    }
}
