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
        List<String> block = new ArrayList<>();
        for (int at = 0; at <= text.length(); ) {
            int end = lineEnd(text, at);
            String line = text.substring(at, end);
            at = behindLineEnd(text, end);
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

    /** Joins paragraphs as a news item's body has them: parted by one empty line. */
    static String join(List<String> paragraphs) {
        return String.join("\n\n", paragraphs);
    }

    static boolean isBlank(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (!WireContent.isWhiteSpace(line.charAt(i))) { // all white space is in the basic plane
                return false;
            }
        }
        return true;
    }

    /** Where a line ends: at what regular expressions call a line break (backslash R), or with the text. */
    private static int lineEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                return i;
            }
        }
        return text.length();
    }

    private static int behindLineEnd(String text, int end) {
        boolean pair = text.startsWith("\r\n", end);
        return end + (pair ? 2 : 1);
    }

    private static void addBlock(List<String> block, List<String> paragraphs) {
        if (block.isEmpty()) {
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
