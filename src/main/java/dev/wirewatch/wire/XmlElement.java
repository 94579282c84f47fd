package dev.wirewatch.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of an XML document.
 *
 * @param namespace its namespace; empty where it has none
 * @param name its name without prefix
 * @param attributes values by name; a name in a namespace has its prefix as written, as in {@code xml:lang}
 * @param content elements and text in the document's order
 */
record XmlElement(String namespace, String name, Map<String, String> attributes, List<XmlNode> content)
        implements XmlNode {

    /** The value of the first of these attributes that is there and not blank, stripped. */
    Optional<String> attribute(String... names) {
        for (String candidate : names) {
            String value = attributes.get(candidate);
            if (value != null && !value.isBlank()) {
                return Optional.of(value.strip());
            }
        }
        return Optional.empty();
    }

    /** All child elements. */
    Stream<XmlElement> children() {
        return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    /** The child elements of one of these names. */
    Stream<XmlElement> children(String... names) {
        List<String> wanted = List.of(names);
        return children().filter(child -> wanted.contains(child.name));
    }

    /** The first child element of a name. */
    Optional<XmlElement> first(String wanted) {
        for (XmlNode node : content) {
            if (node instanceof XmlElement child && child.name.equals(wanted)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The elements at the end of a path of child elements: {@code at("head", "docdata")}. */
    Stream<XmlElement> at(String... path) {
        Stream<XmlElement> elements = Stream.of(this);
        for (String step : path) {
            elements = elements.flatMap(element -> element.children(step));
        }
        return elements;
    }

    /** This element and all below it, in the document's order. */
    Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children().flatMap(XmlElement::all));
    }

    /** The elements of a name below this one, at any depth, in the document's order. */
    Stream<XmlElement> all(String wanted) {
        return children().flatMap(XmlElement::all).filter(element -> element.name.equals(wanted));
    }

    /** All text below this element, as it is. */
    String text() {
        if (content.size() == 1 && content.get(0) instanceof XmlText only) {
            return only.text();
        }
        StringBuilder text = new StringBuilder();
        append(text);
        return text.toString();
    }

    private void append(StringBuilder text) {
        for (XmlNode node : content) {
            if (node instanceof XmlText piece) {
                text.append(piece.text());
            } else if (node instanceof XmlElement element) {
                element.append(text);
            }
        }
    }

    /** All text below this element on one line, each run of white space one space; nothing where that is empty. */
    Optional<String> line() {
        return Optional.of(WhiteSpace.collapse(text())).filter(line -> !line.isEmpty());
    }

    /** The first {@link #line} at the end of a path of child elements. */
    Optional<String> lineAt(String... path) {
        return at(path).flatMap(element -> element.line().stream()).findFirst();
    }
}
