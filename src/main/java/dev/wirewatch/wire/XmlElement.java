package dev.wirewatch.wire;

import java.util.ArrayList;
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

    /** Whether it has child elements. */
    boolean hasElements() {
        for (int i = 0; i < content.size(); i++) {
            if (content.get(i) instanceof XmlElement) {
                return true;
            }
        }
        return false;
    }

    /** All child elements. */
    Stream<XmlElement> children() {
        return elements().stream();
    }

    /** All child elements, for loops. */
    List<XmlElement> elements() {
        List<XmlElement> elements = new ArrayList<>(content.size());
        for (XmlNode node : content) {
            if (node instanceof XmlElement child) {
                elements.add(child);
            }
        }
        return elements;
    }

    /** The child elements of a name, for loops. */
    List<XmlElement> elements(String wanted) {
        List<XmlElement> elements = null;
        for (int i = 0; i < content.size(); i++) {
            if (content.get(i) instanceof XmlElement child && child.name.equals(wanted)) {
                elements = elements == null ? new ArrayList<>() : elements;
                elements.add(child);
            }
        }
        return elements == null ? List.of() : elements;
    }

    /** The child elements of one of these names. */
    Stream<XmlElement> children(String... names) {
        if (names.length == 1) {
            return elements(names[0]).stream();
        }
        List<String> wanted = List.of(names);
        return children().filter(child -> wanted.contains(child.name));
    }

    /** The first child element of a name. */
    Optional<XmlElement> first(String wanted) {
        for (int i = 0; i < content.size(); i++) {
            if (content.get(i) instanceof XmlElement child && child.name.equals(wanted)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The elements at the end of a path of child elements: {@code at("head", "docdata")}. */
    Stream<XmlElement> at(String... path) {
        return elementsAt(path).stream();
    }

    private List<XmlElement> elementsAt(String... path) {
        List<XmlElement> elements = List.of(this);
        for (String step : path) {
            elements = step(elements, step);
        }
        return elements;
    }

    private static List<XmlElement> step(List<XmlElement> elements, String step) {
        if (elements.size() == 1) {
            return elements.get(0).elements(step);
        }
        List<XmlElement> children = new ArrayList<>();
        for (XmlElement element : elements) {
            children.addAll(element.elements(step));
        }
        return children;
    }

    /** This element and all below it, in the document's order. */
    Stream<XmlElement> all() {
        List<XmlElement> all = new ArrayList<>();
        addAll(all);
        return all.stream();
    }

    private void addAll(List<XmlElement> all) {
        all.add(this);
        for (XmlNode node : content) {
            if (node instanceof XmlElement child) {
                child.addAll(all);
            }
        }
    }

    /** The elements of a name below this one, at any depth, in the document's order. */
    Stream<XmlElement> all(String wanted) {
        return all().skip(1).filter(element -> element.name.equals(wanted));
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
        for (XmlElement element : elementsAt(path)) {
            Optional<String> line = element.line();
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }
}
