package dev.wirewatch.wire;

import dev.wirewatch.message.RejectionReason;
import javax.xml.stream.XMLStreamReader;

/**
 * Bounds the namespaces that an XML document declares. The JDK's parser does not count them among the attributes, and
 * goes through all that are in scope for each name that it meets: so a message of 5 MiB could keep it busy for minutes.
 */
final class XmlNamespaces {

    private static final String DECLARATION = "xmlns";

    private XmlNamespaces() {}

    /**
     * Refuses a document with too many declarations in one tag, before the parser sees it. What only looks like one, in
     * running text or in the value of an attribute, does not count.
     *
     * @throws UnreadableException with TOO_COMPLEX
     */
    static void requireFewInEachTag(String text) throws UnreadableException {
        Tag tag = new Tag();
        int read = 0;
        int count = 0;
        for (int at = text.indexOf(DECLARATION); at >= 0; at = text.indexOf(DECLARATION, at + DECLARATION.length())) {
            if (tag.goOn(text, read, at)) {
                count = 0;
            }
            read = at;
            count += tag.isOpen() ? 1 : 0;
            if (count > WireLimits.MAX_XML_NAMESPACES) {
                throw tooMany("line "
                        + (1
                                + text.substring(0, at)
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count()));
            }
        }
    }

    /**
     * Whether a place is within a tag: behind {@code <} and before {@code >}, of which the values of attributes may hold
     * the second only. What a comment or a section of characters holds is read alike, which may mistake it, but not what
     * comes behind: no tag begins without {@code <}.
     */
    private static final class Tag {

        private static final char OUTSIDE = 0;
        private static final char INSIDE = '<';

        /** OUTSIDE, INSIDE, or the quotation mark that ends the value. */
        private char state = OUTSIDE;

        boolean isOpen() {
            return state == INSIDE;
        }

        /** Reads on, and tells whether another tag began. */
        boolean goOn(String text, int from, int to) {
            boolean began = false;
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                began |= c == '<';
                state = next(c);
            }
            return began;
        }

        private char next(char c) {
            if (c == '<') {
                return INSIDE;
            }
            if (state == INSIDE) {
                return c == '>' ? OUTSIDE : c == '"' || c == '\'' ? c : INSIDE;
            }
            return c == state ? INSIDE : state;
        }
    }

    /**
     * Refuses a document where the elements that are open declare too many together.
     *
     * @param count how many they declare
     * @param reader stands at the innermost one's start tag
     * @throws UnreadableException with TOO_COMPLEX
     */
    static void requireFewInScope(int count, XMLStreamReader reader) throws UnreadableException {
        if (count > WireLimits.MAX_XML_NAMESPACES) {
            throw tooMany("line " + reader.getLocation().getLineNumber());
        }
    }

    private static UnreadableException tooMany(String place) {
        return new UnreadableException(
                RejectionReason.TOO_COMPLEX,
                "XML beyond the limits, " + place + ": more than " + WireLimits.MAX_XML_NAMESPACES
                        + " namespaces are declared on an element and those around it");
    }
}
