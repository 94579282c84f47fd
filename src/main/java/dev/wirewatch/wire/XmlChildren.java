package dev.wirewatch.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The child elements of an element by name, where many names are looked for among many children. */
final class XmlChildren {

    private final Map<String, List<XmlElement>> byName = new HashMap<>();

    /** Sorts out the children of an element; where there is none, there are no children. */
    static XmlChildren of(Optional<XmlElement> parent) {
        XmlChildren children = new XmlChildren();
        parent.map(XmlElement::elements).orElse(List.of()).forEach(children::add);
        return children;
    }

    private void add(XmlElement child) {
        byName.computeIfAbsent(child.name(), name -> new ArrayList<>(2)).add(child);
    }

    /** The children of a name, in their order. */
    List<XmlElement> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The first child of a name. */
    Optional<XmlElement> first(String name) {
        List<XmlElement> children = named(name);
        return children.isEmpty() ? Optional.empty() : Optional.of(children.get(0));
    }

    /** The first {@link XmlElement#line} of the children of a name. */
    Optional<String> line(String name) {
        for (XmlElement child : named(name)) {
            Optional<String> line = child.line();
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }
}
