package dev.wirewatch.wire;

import java.util.ArrayList;
import java.util.List;

/** Collects the text of HTML in paragraphs, and collapses its white space. */
final class HtmlParagraphs {

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private final boolean laidOut;

    private HtmlParagraphs(boolean laidOut) {
        this.laidOut = laidOut;
    }

    /** White space is all the same. */
    static HtmlParagraphs flowing() {
        return new HtmlParagraphs(false);
    }

    /** Text that was wrapped by hand keeps its paragraphs, see {@link HardWrapped}. */
    static HtmlParagraphs laidOut() {
        return new HtmlParagraphs(true);
    }

    void append(String text) {
        append(text, 0, text.length());
    }

    void append(String text, int from, int to) {
        current.append(text, from, to);
    }

    /** Ends a paragraph, where one has begun. */
    void end() {
        if (current.isEmpty()) {
            return;
        }
        if (laidOut && HardWrapped.is(current.toString())) {
            Paragraphs.of(current.toString()).stream().map(WhiteSpace::collapse).forEach(paragraphs::add);
            current.setLength(0);
            return;
        }
        String paragraph = collapsed(current);
        current.setLength(0);
        if (!Paragraphs.isBlank(paragraph)) {
            paragraphs.add(paragraph.strip());
        }
    }

    List<String> finish() {
        end();
        return List.copyOf(paragraphs);
    }

    private static String collapsed(StringBuilder text) {
        String whole = text.toString();
        if (isCollapsed(whole)) {
            return whole;
        }
        StringBuilder line = new StringBuilder(text.length());
        boolean behindSpace = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = isSpace(c);
            if (!space) {
                line.append(c);
            } else if (!behindSpace) {
                line.append(' ');
            }
            behindSpace = space;
        }
        return line.toString();
    }

    /** Looks for one character after the other, which machines do many at a time; most paragraphs hold none of them. */
    private static boolean isCollapsed(String text) {
        return text.indexOf('\n') < 0
                && text.indexOf("  ") < 0
                && text.indexOf('\r') < 0
                && text.indexOf('\t') < 0
                && text.indexOf('\f') < 0;
    }

    /** What HTML collapses (HTML Living Standard, ASCII white space), and not the no-break space. */
    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }
}
