package dev.wirewatch.wire;

import dev.wirewatch.message.Concept;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an NITF document says it is about, in its head. Names are those of the NITF 3.x DTDs. */
final class NitfConcepts {

    private static final String[] TAGS = {"classifier", "event", "function", "object.title", "org", "person"};

    private NitfConcepts() {}

    /**
     * {@code tobject/tobject.subject}: the IPTC subject code ({@code refnum}) and its narrowest name; then what {@code
     * docdata/identified-content} tags, other than places.
     */
    static List<Concept> subjects(XmlElement nitf) {
        Stream<Concept> coded = nitf.at("head", "tobject", "tobject.subject").flatMap(NitfConcepts::subject);
        Stream<Concept> tagged = nitf.at("head", "docdata", "identified-content")
                .flatMap(content -> content.children(TAGS))
                .flatMap(tag -> SubjectCodes.concept(tag.line(), tag.attribute("value")).stream());
        return Stream.concat(coded, tagged).distinct().toList();
    }

    /** Another register than the IPTC's ({@code ipr}) has other codes, though they may look the same. */
    private static Stream<Concept> subject(XmlElement subject) {
        boolean ofIptc = subject.attribute("tobject.subject.ipr")
                .filter(register -> !register.equalsIgnoreCase("IPTC"))
                .isEmpty();
        Optional<String> code = subject.attribute("tobject.subject.refnum");
        return SubjectCodes.concept(
                subject.attribute("tobject.subject.detail", "tobject.subject.matter", "tobject.subject.type"),
                ofIptc ? code.map(SubjectCodes::subject) : code)
                .stream();
    }

    /** {@code docdata/identified-content/location}; then where the events took place, {@code docdata/evloc}. */
    static List<Concept> places(XmlElement nitf) {
        Stream<Concept> tagged = nitf.at("head", "docdata", "identified-content", "location")
                .flatMap(place -> SubjectCodes.concept(location(place), place.attribute("location-code")).stream());
        Stream<Concept> events = nitf.at("head", "docdata", "evloc").flatMap(NitfConcepts::eventPlaces);
        return Stream.concat(tagged, events).distinct().toList();
    }

    /** A {@code location}: its text, or where all of it is marked ({@code city}, {@code country}) the marked parts. */
    static Optional<String> location(XmlElement location) {
        boolean marked = location.content().stream()
                .filter(XmlText.class::isInstance)
                .noneMatch(piece -> ((XmlText) piece).text().codePoints().anyMatch(Character::isLetterOrDigit));
        String parts = location.children().flatMap(part -> part.line().stream()).collect(Collectors.joining(", "));
        return marked && !parts.isEmpty() ? Optional.of(parts) : location.line();
    }

    /** City and region are a name; the country is a code of its own (ISO 3166), for it does not mean the city. */
    private static Stream<Concept> eventPlaces(XmlElement place) {
        String name = Stream.of("city", "county-dist", "state-prov")
                .flatMap(part -> place.attribute(part).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return Stream.of(
                        SubjectCodes.concept(Optional.of(name).filter(text -> !text.isEmpty()), Optional.empty()),
                        SubjectCodes.concept(
                                Optional.empty(), place.attribute("iso-cc").map(SubjectCodes::country)))
                .flatMap(Optional::stream);
    }
}
