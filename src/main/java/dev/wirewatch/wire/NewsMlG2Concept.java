package dev.wirewatch.wire;

import dev.wirewatch.message.Concept;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A property of NewsML-G2 whose value is a concept: a QCode, a URI or a literal, with names and relations.
 *
 * @param element the property
 * @param asserted what an {@code assert} of the item says about the same concept
 * @param language language of the item, whose names are preferred
 */
record NewsMlG2Concept(XmlElement element, Optional<XmlElement> asserted, String language) {

    /** Codes of concept nature and concept type ({@code cpnat}, {@code cptype}) that are places, in small letters. */
    private static final Set<String> PLACES = Set.of(
            "geoarea",
            "poi",
            "place",
            "location",
            "city",
            "sublocation",
            "statprov",
            "country",
            "region",
            "worldregion");

    /** Reuters' type of places, and its facet of them. */
    private static final String REUTERS_PLACE = "cptType:5";

    private static final String REUTERS_FACET = "geoProp";

    /** What Reuters writes where a field must not be empty. */
    private static final String NO_DATA = "No-Data-Available";

    /** Other codes of a concept that are taken. */
    private static final int MAX_SAME = 10;

    /** The QCode or URI; a literal is free text. */
    Optional<String> code() {
        return element.attribute("qcode", "uri").filter(code -> !code.endsWith(NO_DATA));
    }

    /** Its name, here or in its assertion; else the literal, which is free text where it stands for nothing else. */
    Optional<String> name() {
        return NewsMlG2Names.best(element, language)
                .or(() -> asserted.flatMap(facts -> NewsMlG2Names.best(facts, language)))
                .or(() -> code().isEmpty() && asserted.isEmpty() ? element.attribute("literal") : Optional.empty())
                .filter(name -> !name.equals(NO_DATA));
    }

    /** The code of its type: {@code country} of {@code cptype:country}. */
    Optional<String> type() {
        return element.attribute("type", "typeuri")
                .or(() -> facts("type")
                        .flatMap(type -> type.attribute("qcode", "uri").stream())
                        .findFirst())
                .map(type -> ConceptCode.of(type).code().toLowerCase(Locale.ROOT));
    }

    /** A place by its type, or by what is told about it. */
    boolean isPlace() {
        return type().filter(PLACES::contains).isPresent()
                || element.attribute("type").filter(REUTERS_PLACE::equals).isPresent()
                || facts("geoAreaDetails", "POIDetails").findAny().isPresent()
                || facts("facet").anyMatch(facet -> facet.attribute("qcode")
                        .filter(code -> ConceptCode.of(code).isIn(REUTERS_FACET))
                        .isPresent());
    }

    /** Child elements of these names, of the property and of its assertion. */
    Stream<XmlElement> facts(String... names) {
        return Stream.concat(element.children(names), asserted.stream().flatMap(facts -> facts.children(names)));
    }

    /** The concept as tagged, and under each other code that the agency says is the same. */
    Stream<Concept> tagged() {
        Optional<String> name = name();
        Stream<Concept> same = facts("sameAs")
                .flatMap(other -> other.attribute("qcode", "uri").stream())
                .limit(MAX_SAME)
                .map(code -> new Concept(name.orElse(null), code));
        return name.isEmpty() && code().isEmpty()
                ? same
                : Stream.concat(Stream.of(new Concept(name.orElse(null), code().orElse(null))), same);
    }

    static List<Concept> distinct(Stream<NewsMlG2Concept> concepts) {
        return concepts.flatMap(NewsMlG2Concept::tagged).distinct().toList();
    }
}
