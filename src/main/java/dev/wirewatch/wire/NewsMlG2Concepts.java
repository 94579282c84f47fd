package dev.wirewatch.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The concepts of an item of NewsML-G2, with what its {@code assert} elements tell about them. */
final class NewsMlG2Concepts {

    private static final List<String> IDENTIFIERS = List.of("qcode", "uri", "literal");

    /** Nodes of an assertion that are looked at; many properties may refer to one, so that a huge one would cost dear. */
    private static final int MAX_FACTS = 400;

    private final Map<String, XmlElement> asserted = new HashMap<>();
    private final String language;

    NewsMlG2Concepts(XmlElement item, String language) {
        this.language = language;
        for (XmlElement facts : item.elements("assert")) {
            XmlElement bounded = bounded(facts);
            for (String identifier : IDENTIFIERS) {
                facts.attribute(identifier).ifPresent(value -> asserted.putIfAbsent(value, bounded));
            }
        }
    }

    private static XmlElement bounded(XmlElement facts) {
        return facts.content().size() <= MAX_FACTS
                ? facts
                : new XmlElement(
                        facts.namespace(),
                        facts.name(),
                        facts.attributes(),
                        facts.content().subList(0, MAX_FACTS));
    }

    /** The concepts that elements stand for, in their order. */
    List<NewsMlG2Concept> of(List<XmlElement> elements) {
        List<NewsMlG2Concept> concepts = new ArrayList<>(elements.size());
        for (XmlElement element : elements) {
            concepts.add(concept(element));
        }
        return concepts;
    }

    NewsMlG2Concept concept(XmlElement element) {
        return new NewsMlG2Concept(element, facts(element), language);
    }

    private Optional<XmlElement> facts(XmlElement element) {
        if (asserted.isEmpty()) {
            return Optional.empty();
        }
        for (String identifier : IDENTIFIERS) {
            Optional<XmlElement> facts = element.attribute(identifier).map(asserted::get);
            if (facts.isPresent()) {
                return facts;
            }
        }
        return Optional.empty();
    }
}
