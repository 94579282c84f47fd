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
        for (String line : Lines.of(text).all()) {
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
