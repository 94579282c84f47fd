package dev.wirewatch.wire;

import java.util.Optional;

/**
 * What is before the root element of an XML document (XML 1.0, section 2.8).
 *
 * @param end offset behind it, in UTF-16 code units: where the root element begins, if the text is a document
 * @param doctype where the document type declaration lies, if there is one
 */
record XmlProlog(int end, Optional<Range> doctype) {

    /**
     * A piece of the text.
     *
     * @param from offset of its first code unit
     * @param to offset behind its last
     */
    record Range(int from, int to) {}

    /** Scans the start of a text; one that is not XML has a prolog that ends where XML ends. */
    static XmlProlog of(String text) {
        Optional<Range> doctype = Optional.empty();
        int at = skipSpace(text, 0);
        while (true) {
            int end = at;
            if (text.startsWith("<?", at)) {
                end = behind(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                end = behind(text, "-->", at);
            } else if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
                end = behindDoctype(text, at);
                doctype = Optional.of(new Range(at, end));
            }
            if (end == at) {
                return new XmlProlog(at, doctype);
            }
            at = skipSpace(text, end);
        }
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && WireContent.isWhiteSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Without an end, the whole text belongs to it. */
    private static int behind(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }

    /** Up to the bracket that closes it, past quotes, comments and the internal subset. */
    private static int behindDoctype(String text, int from) {
        boolean inSubset = false;
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                at = behind(text, String.valueOf(c), at + 1);
            } else if (text.startsWith("<!--", at)) {
                at = behind(text, "-->", at);
            } else if (c == '>' && !inSubset) {
                return at + 1;
            } else {
                inSubset = c == '[' || (inSubset && c != ']');
                at++;
            }
        }
        return text.length();
    }
}
