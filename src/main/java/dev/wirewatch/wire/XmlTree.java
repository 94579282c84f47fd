package dev.wirewatch.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Builds the tree of a document from a parser's tokens. It is made for documents as agencies send them: elements with a
 * few attributes and children, many of them with text alone, and the same white space between most of them.
 */
final class XmlTree {

    /** White space between elements is rarely longer, in UTF-16 code units. */
    private static final int LONGEST_SHARED = 64;

    private final XMLStreamReader reader;

    /** The elements that are open, from the root. */
    private final List<Open> open = new ArrayList<>();

    /** What is complete of all open elements' content: that of an element begins behind that of those around it. */
    private final List<XmlNode> nodes = new ArrayList<>();

    /** The text since the last tag: its first piece, and all where there are more. */
    private String piece = "";

    private final StringBuilder pieces = new StringBuilder();

    private XmlText lastSpace = new XmlText("");
    private XmlElement root;

    /** Namespaces that the elements that are open declare. */
    private int namespaces;

    private record Open(String namespace, String name, Map<String, String> attributes, int namespaces, int from) {}

    private XmlTree(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Reads a document to its end, and returns its root element. */
    static XmlElement read(XMLStreamReader reader) throws XMLStreamException, UnreadableException {
        return new XmlTree(reader).read();
    }

    private XmlElement read() throws XMLStreamException, UnreadableException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                default -> {
                    // comments and processing instructions say nothing to readers
                }
            }
        }
        return root;
    }

    private void start() throws UnreadableException {
        endText();
        int declared = reader.getNamespaceCount();
        namespaces += declared;
        XmlNamespaces.requireFewInScope(namespaces, reader);
        String namespace = reader.getNamespaceURI();
        open.add(new Open(
                namespace == null ? "" : namespace, reader.getLocalName(), attributes(), declared, nodes.size()));
    }

    private Map<String, String> attributes() {
        int count = reader.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        String[] namesAndValues = new String[2 * count];
        for (int i = 0; i < count; i++) {
            String prefix = reader.getAttributePrefix(i);
            String name = reader.getAttributeLocalName(i);
            namesAndValues[2 * i] = prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
            namesAndValues[2 * i + 1] = reader.getAttributeValue(i);
        }
        return new XmlAttributes(namesAndValues);
    }

    private void end() {
        endText();
        Open ended = open.remove(open.size() - 1);
        namespaces -= ended.namespaces;
        List<XmlNode> content = nodes.subList(ended.from, nodes.size());
        root = new XmlElement(ended.namespace, ended.name, ended.attributes, List.copyOf(content));
        content.clear();
        nodes.add(root);
    }

    private void text() {
        char[] characters = reader.getTextCharacters();
        int start = reader.getTextStart();
        int length = reader.getTextLength();
        if (length == 0) {
            return;
        }
        if (!pieces.isEmpty()) {
            pieces.append(characters, start, length);
        } else if (piece.isEmpty()) {
            piece = isLastSpace(characters, start, length) ? lastSpace.text() : new String(characters, start, length);
        } else {
            pieces.append(piece).append(characters, start, length);
        }
    }

    /** Tells whether the text is the same white space as last time, as between the elements of a document it mostly is. */
    private boolean isLastSpace(char[] characters, int start, int length) {
        String space = lastSpace.text();
        if (length != space.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (characters[start + i] != space.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void endText() {
        String text = pieces.isEmpty() ? piece : pieces.toString();
        if (text.isEmpty()) {
            return;
        }
        pieces.setLength(0);
        piece = "";
        if (!open.isEmpty()) {
            nodes.add(text.equals(lastSpace.text()) ? lastSpace : node(text));
        }
    }

    private XmlText node(String text) {
        XmlText node = new XmlText(text);
        if (text.length() <= LONGEST_SHARED && text.isBlank()) {
            lastSpace = node;
        }
        return node;
    }
}
