package dev.wirewatch.wire;

import java.util.Optional;
import java.util.regex.Matcher;
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

    private static final Pattern TAG =
            Pattern.compile("<(?:[A-Za-z_][\\w.-]*+:)?([A-Za-z_][\\w.-]*+)(?=[\\s/>])[^>]*+>?");

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
        Matcher tag = TAG.matcher(text).region(start, Math.min(text.length(), start + LONGEST_TAG));
        if (!tag.lookingAt()) {
            return Optional.empty();
        }
        String name = tag.group(1);
        boolean ends = ends(text, name) || tag.group().endsWith("/>");
        boolean declared = text.startsWith("<?xml")
                || text.startsWith("<!DOCTYPE")
                || ATTRIBUTE.matcher(tag.group()).find();
        return ends || declared ? Optional.of(new XmlRoot(name, tag.group())) : Optional.empty();
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
