package dev.wirewatch.wire;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The root element of an XML document, as its first lines tell it, without parsing the document.
 *
 * @param name its name without prefix
 * @param tag its start tag as written, where namespaces and versions are declared
 */
public record XmlRoot(String name, String tag) {

    /** Longest start tag that is looked for, in UTF-16 code units. */
    private static final int LONGEST_TAG = 8192;

    /** Behind the name in the last end tag, in UTF-16 code units, there is seldom more. */
    private static final int LONGEST_END = 256;

    /** A document that was cut short has no end, but no company code has an attribute. */
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s[\\w:.-]+\\s?=\\s?[\"']");

    /**
     * Looks for the root element.
     *
     * @param text the message
     * @return nothing where the text does not look like XML. Old dispatches put company codes in such brackets; an
     *     element has an end.
     */
    static Optional<XmlRoot> of(String text) {
        int start = XmlProlog.of(text).end();
        int limit = Math.min(text.length(), start + LONGEST_TAG);
        if (start == limit || text.charAt(start) != '<') {
            return Optional.empty();
        }
        int first = start + 1;
        int end = nameEnd(text, first, limit);
        if (end > first && end < limit && text.charAt(end) == ':') {
            first = end + 1;
            end = nameEnd(text, first, limit);
        }
        if (end == first || end == limit || !isBehindName(text.charAt(end))) {
            return Optional.empty();
        }
        return root(text, text.substring(first, end), tag(text, start, limit));
    }

    private static Optional<XmlRoot> root(String text, String name, String tag) {
        boolean ends = ends(text, name) || tag.endsWith("/>");
        boolean declared = text.startsWith("<?xml") || text.startsWith("<!DOCTYPE");
        return ends || declared || ATTRIBUTE.matcher(tag).find()
                ? Optional.of(new XmlRoot(name, tag))
                : Optional.empty();
    }

    private static int nameEnd(String text, int from, int limit) {
        int at = from;
        while (at < limit && isOfName(text.charAt(at), at > from)) {
            at++;
        }
        return at;
    }

    private static boolean isOfName(char c, boolean behindFirst) {
        boolean isFirst = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        return isFirst || (behindFirst && ((c >= '0' && c <= '9') || c == '.' || c == '-'));
    }

    private static boolean isBehindName(char c) {
        return c == '>' || c == '/' || c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static String tag(String text, int start, int limit) {
        int end = text.indexOf('>', start);
        return text.substring(start, end < 0 || end >= limit ? limit : end + 1);
    }

    /** Looks at the end first, where the root of most documents ends. */
    private static boolean ends(String text, String name) {
        return text.indexOf("/" + name, Math.max(0, text.length() - LONGEST_END)) >= 0
                || text.contains("/" + name)
                || text.contains(":" + name + ">");
    }

    /**
     * Tells whether the start tag holds a piece of text, such as a namespace.
     *
     * @param piece the text
     * @return whether it does
     */
    public boolean mentions(String piece) {
        return tag.contains(piece);
    }
}
