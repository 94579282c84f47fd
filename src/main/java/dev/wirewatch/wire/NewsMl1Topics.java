package dev.wirewatch.wire;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names of topics that a NewsML 1 item brings itself (functional specification 1.2, TopicSets).
 *
 * @param names by formal name
 */
record NewsMl1Topics(Map<String, String> names) {

    NewsMl1Topics {
        names = Map.copyOf(names);
    }

    static NewsMl1Topics of(NewsMl1Component components) {
        Map<String, String> names = new HashMap<>();
        components.all().flatMap(part -> part.at("TopicSet", "Topic")).forEach(topic -> description(topic)
                .ifPresent(name -> topic.children("FormalName")
                        .flatMap(code -> code.line().stream())
                        .forEach(code -> names.putIfAbsent(code, name))));
        return new NewsMl1Topics(names);
    }

    Optional<String> name(String code) {
        return Optional.ofNullable(names.get(code));
    }

    /** {@code Description} in English, else in any language; a variant that is not a name is none. */
    private static Optional<String> description(XmlElement topic) {
        Stream<XmlElement> descriptions = topic.children("Description").filter(description -> description
                .attribute("Variant")
                .filter(variant -> !variant.equalsIgnoreCase("name"))
                .isEmpty());
        return descriptions
                .sorted(Comparator.comparing(description -> !isEnglish(description)))
                .flatMap(description -> description.line().stream())
                .findFirst();
    }

    private static boolean isEnglish(XmlElement description) {
        return description
                .attribute("xml:lang")
                .filter(language -> language.startsWith("en"))
                .isPresent();
    }
}
