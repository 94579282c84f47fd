package dev.wirewatch.wire;

import dev.wirewatch.message.RejectionReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The concepts of an item of NewsML-G2, with what its {@code assert} elements tell about them. */
final class NewsMlG2Concepts {

    private static final List<String> IDENTIFIERS = List.of("qcode", "uri", "literal");

    private final Map<String, XmlElement> asserted = new HashMap<>();
    private final String language;

    /**
     * Looks for the assertions.
     *
     * @throws UnreadableException if one tells more than {@link WireLimits#MAX_FACTS}, or a name longer than {@link
     *     WireLimits#MAX_NAME}: many properties may refer to one, so that a huge one would cost dear
     */
    NewsMlG2Concepts(XmlElement item, String language) throws UnreadableException {
        this.language = language;
        for (XmlElement facts : item.elements("assert")) {
            XmlElement named = named(facts);
            for (String identifier : IDENTIFIERS) {
                facts.attribute(identifier).ifPresent(value -> asserted.putIfAbsent(value, named));
            }
        }
    }

    /** The assertion with the one of its names that is read, so that it is not looked for again for each property. */
    private XmlElement named(XmlElement facts) throws UnreadableException {
        List<XmlNode> told = new ArrayList<>();
        Optional<String> name = NewsMlG2Names.best(facts, language);
        if (name.isPresent()) {
            ItemLimits.checkName(name.get());
            told.add(new XmlElement("", NewsMlG2Names.NAME, Map.of(), List.of(new XmlText(name.get()))));
        }
        facts.children().filter(fact -> !fact.name().equals(NewsMlG2Names.NAME)).forEach(told::add);
        if (told.size() > WireLimits.MAX_FACTS) {
            throw new UnreadableException(
                    RejectionReason.TOO_COMPLEX,
                    "an assertion of " + told.size() + " facts, and the limit is " + WireLimits.MAX_FACTS);
        }
        return new XmlElement(facts.namespace(), facts.name(), facts.attributes(), told);
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
