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
     * Refuses a document with too many declarations in one tag, before the parser sees it. A tag lasts to the next
     * {@code <}, which no value of an attribute can hold.
     *
     * @throws UnreadableException with TOO_COMPLEX
     */
    static void requireFewInEachTag(String text) throws UnreadableException {
        int tagEnd = 0;
        int count = 0;
        for (int at = text.indexOf(DECLARATION); at >= 0; at = text.indexOf(DECLARATION, at + DECLARATION.length())) {
            if (at >= tagEnd) {
                int next = text.indexOf('<', at);
                tagEnd = next < 0 ? text.length() : next;
                count = 0;
            }
            count++;
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
