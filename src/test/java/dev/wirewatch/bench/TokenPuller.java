package dev.wirewatch.bench;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;

/** Pulls the tokens of a message in UTF-8 with the parser that its reader uses, and does nothing with them. */
interface TokenPuller {

    /**
     * Parses a message.
     *
     * @param bytes the message
     * @return something that depends on every token
     */
    int pull(byte[] bytes) throws Exception;

    /** The JDK's streaming parser for XML, set as the readers set it. */
    static TokenPuller xml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return bytes -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            int sum = 0;
            while (reader.hasNext()) {
                sum = 31 * sum + reader.next();
            }
            reader.close();
            return sum;
        };
    }
}
