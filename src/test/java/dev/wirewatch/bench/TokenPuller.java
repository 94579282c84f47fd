package dev.wirewatch.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** Pulls the tokens of a message in UTF-8 with the parser that its reader uses, and does nothing with them. */
interface TokenPuller {

    /**
     * Parses a message.
     *
     * @param bytes the message
     * @return something that depends on every token
     */
    int pull(byte[] bytes) throws Exception;

    /**
     * The parser of a format.
     *
     * @param format the name of its reader
     */
    static TokenPuller of(String format) {
        return switch (format) {
            case "newsml-g2", "nitf", "newsml-1", "ritzau", "rss", "atom" -> xml();
            case "ninjs", "ap-media", "json-line" -> json();
            case "mail" -> mail();
            default -> text();
        };
    }

    /** The JDK's streaming parser for XML, set as the readers set it. */
    private static TokenPuller xml() {
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

    /** Jackson's, set as the readers set it. It skips strings unless they are asked for: here each is finished, none made. */
    private static TokenPuller json() {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return bytes -> {
            int sum = 0;
            try (JsonParser parser = factory.createParser(new String(bytes, StandardCharsets.UTF_8))) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    parser.finishToken();
                    sum = 31 * sum + token.id();
                }
            }
            return sum;
        };
    }

    /** Mime4j's, with the bodies of the parts read. */
    private static TokenPuller mail() {
        MimeConfig config = MimeConfig.PERMISSIVE;
        return bytes -> {
            MimeTokenStream stream = new MimeTokenStream(config);
            stream.parse(new ByteArrayInputStream(bytes));
            int sum = 0;
            for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                sum = 31 * sum
                        + (state == EntityState.T_BODY ? stream.getInputStream().readAllBytes().length : 1);
            }
            return sum;
        };
    }

    /** Plain text has no tokens: here it is decoded, strictly. */
    private static TokenPuller text() {
        return bytes -> StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString()
                .length();
    }
}
