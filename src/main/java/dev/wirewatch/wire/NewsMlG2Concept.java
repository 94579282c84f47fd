package dev.wirewatch.wire;

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

    /** The QCode or URI; a literal is free text. */
    Optional<String> code() {
        return code(element).filter(code -> !code.endsWith(NO_DATA));
    }

    private static Optional<String> code(XmlElement element) {
        return element.attribute("qcode", "uri");
    }

    /** Its name, here or in its assertion; else the literal, which is free text where it stands for nothing else. */
    Optional<String> name() {
        Optional<String> own = NewsMlG2Names.best(element, language);
        Optional<String> name = own.isPresent() ? own : asserted.flatMap(facts -> NewsMlG2Names.best(facts, language));
        boolean isText = name.isEmpty() && asserted.isEmpty() && code().isEmpty();
        return (isText ? element.attribute("literal") : name).filter(text -> !text.equals(NO_DATA));
    }

    /** The code of its type: {@code country} of {@code cptype:country}. */
    Optional<String> type() {
        Optional<String> own = element.attribute("type", "typeuri");
        if (own.isPresent()) {
            return own.map(NewsMlG2Concept::local);
        }
        for (XmlElement type : facts("type")) {
            Optional<String> code = code(type);
            if (code.isPresent()) {
                return code.map(NewsMlG2Concept::local);
            }
        }
        return Optional.empty();
    }

    private static String local(String code) {
        return ConceptCode.of(code).code().toLowerCase(Locale.ROOT);
    }

    /** A place by its type, or by what is told about it. */
    boolean isPlace() {
        Optional<String> type = type();
        if (type.isPresent() && (PLACES.contains(type.get()) || isOfReuters())) {
            return true;
        }
        if (element.content().isEmpty() && asserted.isEmpty()) {
            return false;
        }
        return !facts("geoAreaDetails").isEmpty()
                || !facts("POIDetails").isEmpty()
                || facts("facet").stream().anyMatch(facet -> code(facet)
                        .filter(code -> ConceptCode.of(code).isIn(REUTERS_FACET))
                        .isPresent());
    }

    private boolean isOfReuters() {
        return element.attribute("type").filter(REUTERS_PLACE::equals).isPresent();
    }

    /** Child elements of a name, of the property and of its assertion. */
    List<XmlElement> facts(String name) {
        List<XmlElement> own = element.elements(name);
        List<XmlElement> told = asserted.map(facts -> facts.elements(name)).orElse(List.of());
        if (own.isEmpty() || told.isEmpty()) {
            return own.isEmpty() ? told : own;
        }
        return Stream.concat(own.stream(), told.stream()).toList();
    }

    /** Codes that the agency says are the same concept. */
    List<String> same() {
        List<XmlElement> same = facts("sameAs");
        return same.isEmpty()
                ? List.of()
                : same.stream().flatMap(other -> code(other).stream()).toList();
    }
}
