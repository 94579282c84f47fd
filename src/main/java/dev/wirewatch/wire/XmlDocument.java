package dev.wirewatch.wire;

import dev.wirewatch.message.RejectionReason;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Text to the tree of an XML 1.0 document, within {@link WireLimits}. Nothing outside the text is ever read, and no
 * entity is known but those of XML and HTML: see {@link XmlEntities}.
 */
final class XmlDocument {

    private static final String JAXP = "http://www.oracle.com/xml/jaxp/properties/";
    /** What the JDK's parser calls a limit that was passed. */
    private static final String LIMIT_PASSED = "JAXP0001";

    private static final XMLInputFactory FACTORY = factory();

    private XmlDocument() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(JAXP + "maxElementDepth", String.valueOf(WireLimits.MAX_XML_DEPTH));
        factory.setProperty(JAXP + "elementAttributeLimit", String.valueOf(WireLimits.MAX_XML_ATTRIBUTES));
        factory.setProperty(JAXP + "maxXMLNameLimit", String.valueOf(WireLimits.MAX_XML_NAME));
        return factory;
    }

    /**
     * Parses a document.
     *
     * @param text the document, decoded; an encoding that it declares has been dealt with
     * @return its root element
     * @throws UnreadableException with MALFORMED or TOO_COMPLEX, and line and column
     */
    static XmlElement parse(String text) throws UnreadableException {
        String prepared = XmlEntities.prepare(text);
        XmlNamespaces.requireFewInEachTag(prepared);
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(prepared));
            try {
                return XmlTree.read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    private static UnreadableException unreadable(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        RejectionReason reason =
                message.contains(LIMIT_PASSED) ? RejectionReason.TOO_COMPLEX : RejectionReason.MALFORMED;
        // The parser's message begins with the place and the word Message on a line of its own.
        String problem = message.replaceFirst("(?s)^ParseError at .*?Message: ", "");
        Location location = e.getLocation();
        String where = location == null || location.getLineNumber() < 1
                ? ""
                : "line " + location.getLineNumber() + ", column " + location.getColumnNumber() + ": ";
        String what = reason == RejectionReason.TOO_COMPLEX ? "XML beyond the limits, " : "malformed XML, ";
        return new UnreadableException(reason, what + where + problem);
    }
}
