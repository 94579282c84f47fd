package dev.wirewatch.wire;

import java.util.ArrayList;
import java.util.List;

/** Plain text to paragraphs. Every word stays, in its order; only white space changes. */
final class Paragraphs {

    /** Hard-wrapped wires keep to 64 to 80 characters a line; a longer line is a whole paragraph. */
    private static final int LONGEST_WRAPPED_LINE = 100;

    private Paragraphs() {}

    /**
     * Blank lines part paragraphs. Between them, an indented line begins a paragraph where others are not indented, and
     * the other lines are joined with a space; but where a line is longer than 100 characters the text is not
     * hard-wrapped, and every line is a paragraph.
     */
    static List<String> of(String text) {
        List<String> paragraphs = new ArrayList<>();
        if (lineEnd(text, 0) == text.length()) {
            addBlock(isBlank(text) ? List.of() : List.of(text), paragraphs);
            return paragraphs; // as headlines are
        }
        List<String> block = new ArrayList<>();
        for (String line : lines(text)) {
            if (isBlank(line)) {
                addBlock(block, paragraphs);
                block.clear();
            } else {
                block.add(line);
            }
        }
        addBlock(block, paragraphs);
        return paragraphs;
    }

    /** The lines, as {@code \\R} parts them, with an empty one behind a break at the end. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        int end = lineEnd(text, from);
        while (end < text.length()) {
            lines.add(text.substring(from, end));
            from = nextLine(text, end);
            end = lineEnd(text, from);
        }
        lines.add(text.substring(from));
        return lines;
    }

    /** The offset of the break that ends the line; where there is none, the end. */
    static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The offset behind a break. */
    static int nextLine(String text, int lineEnd) {
        boolean pair = text.charAt(lineEnd) == '\r' && lineEnd + 1 < text.length() && text.charAt(lineEnd + 1) == '\n';
        return lineEnd + (pair ? 2 : 1);
    }

    private static boolean isLineEnd(char c) {
        return c <= '\r' ? c >= '\n' : c >= '\u0085' && (c == '\u0085' || c == '\u2028' || c == '\u2029');
    }

    /** Joins paragraphs as a news item's body has them: parted by one empty line. */
    static String join(List<String> paragraphs) {
        return String.join("\n\n", paragraphs);
    }

    static boolean isBlank(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (!WireContent.isWhiteSpace(line.charAt(i))) {
                return false; // no white space is beyond the first plane, and no surrogate is white space
            }
        }
        return true;
    }

    private static void addBlock(List<String> block, List<String> paragraphs) {
        if (block.size() <= 1) {
            block.forEach(line -> paragraphs.add(line.strip()));
            return;
        }
        boolean wrapped = true;
        boolean flush = false;
        for (String line : block) {
            wrapped &= line.length() <= LONGEST_WRAPPED_LINE;
            flush |= !isIndented(line);
        }
        StringBuilder paragraph = new StringBuilder();
        for (String line : block) {
            boolean begins = !wrapped || (flush && isIndented(line));
            if (begins && !paragraph.isEmpty()) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
        }
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString());
        }
    }

    private static boolean isIndented(String line) {
        return line.startsWith("\t") || line.startsWith("  ");
    }
}
