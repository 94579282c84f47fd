package dev.wirewatch.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wirewatch.message.Concept;
import dev.wirewatch.message.PubStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of a JSON object, read leniently: a value of another type than expected is absent, never an error and never
 * made up. Several names stand for one field that formats spell differently; the first that has a value counts.
 *
 * @param object a JSON object
 */
record JsonFields(JsonNode object) {

    /** A string, or a number as it was sent; not blank; stripped. */
    Optional<String> text(String... names) {
        for (String name : names) {
            Optional<String> text = Optional.ofNullable(object.get(name)).flatMap(JsonFields::text);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** An array of texts, or a single one. */
    List<String> texts(String name) {
        return values(name)
                .flatMap(value -> value.isArray() ? elements(value).stream() : Stream.of(value))
                .flatMap(value -> text(value).stream())
                .toList();
    }

    /** The object of that name. */
    Optional<JsonFields> child(String name) {
        return values(name).filter(JsonNode::isObject).findFirst().map(JsonFields::new);
    }

    static Optional<String> text(JsonNode value) {
        return value.isTextual() || value.isNumber()
                ? Optional.of(value.asText().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** A text on one line, as headlines are. */
    Optional<String> line(String... names) {
        return text(names).map(JsonFields::oneLine);
    }

    static String oneLine(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text.strip();
        }
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }

    Optional<Instant> time(String... names) {
        return text(names).flatMap(Timestamps::parse);
    }

    /** A whole number from 1 to 9, also where it is sent as a string. */
    Optional<Integer> urgency() {
        return text("urgency").flatMap(Urgency::parse);
    }

    /** USABLE where there is none; a status that we cannot make out is UNKNOWN, since it might forbid the use. */
    PubStatus pubStatus() {
        return values("pubstatus", "pubStatus")
                .findFirst()
                .map(status -> PublishingStatus.parse(status.asText()))
                .orElse(PubStatus.USABLE);
    }

    /** An array of concepts, or a single one; each an object or a bare name or code. */
    List<Concept> concepts(String... names) {
        return values(names)
                .findFirst()
                .map(value -> value.isArray() ? elements(value) : List.of(value))
                .orElse(List.of())
                .stream()
                .flatMap(value -> Concepts.read(value).stream())
                .toList();
    }

    /** The objects of an array. */
    List<JsonFields> objects(String... names) {
        return values(names)
                .filter(JsonNode::isArray)
                .flatMap(array -> elements(array).stream())
                .filter(JsonNode::isObject)
                .map(JsonFields::new)
                .toList();
    }

    Stream<JsonNode> values(String... names) {
        return Stream.of(names).map(object::get).filter(value -> value != null && !value.isNull());
    }

    static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }
}
