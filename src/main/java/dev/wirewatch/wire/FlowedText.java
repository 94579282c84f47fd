package dev.wirewatch.wire;

import java.util.regex.Pattern;

/** Text whose lines a mail program broke, joined again (RFC 3676). */
final class FlowedText {

    private static final Pattern LINE_END = Pattern.compile("\\R");

    private FlowedText() {}

    /**
     * Joins each line that ends with a space to the next one, but for the line before a signature; and drops the space
     * that a line is stuffed with.
     *
     * @param text the text as sent
     * @param deletesSpace whether the space at the end goes too
     */
    static String of(String text, boolean deletesSpace) {
        StringBuilder joined = new StringBuilder(text.length());
        for (String sent : LINE_END.split(text, -1)) {
            String line = sent.startsWith(" ") ? sent.substring(1) : sent;
            boolean flows = line.endsWith(" ") && !line.equals("-- ");
            joined.append(line, 0, flows && deletesSpace ? line.length() - 1 : line.length());
            if (!flows) {
                joined.append('\n');
            }
        }
        return joined.toString();
    }
}
