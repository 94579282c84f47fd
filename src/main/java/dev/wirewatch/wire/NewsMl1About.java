package dev.wirewatch.wire;

import dev.wirewatch.message.Concept;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a NewsML 1 item is about: {@code DescriptiveMetadata} of its components (NewsML 1.2 functional specification,
 * DescriptiveMetadata).
 *
 * @param components the components
 */
record NewsMl1About(NewsMl1Component components) {

    private static final String NAME = "FormalName";

    private static final Set<String> SUBJECTS = Set.of("Subject", "SubjectMatter", "SubjectDetail", "SubjectQualifier");

    private static final String[] PLACE = {"City", "CountrySubArea", "CountryArea"};
    private static final String COUNTRY = "Country";

    /** {@code Language}, else that of the item or its headline ({@code xml:lang}). */
    Optional<String> language() {
        return metadata()
                .flatMap(metadata -> metadata.children("Language"))
                .flatMap(language -> language.attribute(NAME).stream())
                .findFirst()
                .or(() -> components.item().attribute("xml:lang"))
                .or(() -> components
                        .all()
                        .flatMap(part -> part.at("NewsLines", "HeadLine"))
                        .flatMap(line -> line.attribute("xml:lang").stream())
                        .findFirst())
                .filter(language -> !language.startsWith("x-"));
    }

    /** {@code SubjectCode} with all that is in it; the name is that of the topic, where a {@code TopicSet} tells it. */
    List<Concept> subjects() {
        NewsMl1Topics topics = NewsMl1Topics.of(components);
        return metadata()
                .flatMap(metadata -> metadata.children("SubjectCode"))
                .flatMap(XmlElement::all)
                .filter(subject -> SUBJECTS.contains(subject.name()))
                .flatMap(subject -> subject.attribute(NAME).stream())
                .distinct()
                .map(code -> new Concept(topics.name(code).orElse(null), SubjectCodes.subject(code)))
                .toList();
    }

    /** {@code Location} other than the origin, and the same properties where they stand alone. */
    List<Concept> places() {
        return Stream.concat(metadata(), locations(false))
                .flatMap(NewsMl1About::concepts)
                .distinct()
                .toList();
    }

    /** The narrowest part of the {@code Location} that is the origin. */
    Optional<String> origin() {
        return locations(true)
                .flatMap(location -> property(location, PLACE).or(() -> property(location, COUNTRY)).stream())
                .findFirst();
    }

    Optional<String> originCountry() {
        return locations(true)
                .flatMap(location -> property(location, COUNTRY).flatMap(Countries::code).stream())
                .findFirst();
    }

    private static Stream<Concept> concepts(XmlElement location) {
        Optional<String> country = property(location, COUNTRY);
        boolean named = country.map(SubjectCodes::country)
                .filter(code -> code.contains(":"))
                .isEmpty();
        return Stream.of(
                        SubjectCodes.concept(property(location, PLACE), Optional.empty()),
                        SubjectCodes.concept(
                                named ? country : Optional.empty(),
                                named ? Optional.empty() : country.map(SubjectCodes::country)))
                .flatMap(Optional::stream);
    }

    private Stream<XmlElement> metadata() {
        return components.all().flatMap(part -> part.children("DescriptiveMetadata"));
    }

    private Stream<XmlElement> locations(boolean origin) {
        return metadata()
                .flatMap(metadata -> metadata.children("Location"))
                .filter(location -> location.attribute("HowPresent")
                                .filter("Origin"::equals)
                                .isPresent()
                        == origin);
    }

    /** The value of the first of these properties that has one. */
    private static Optional<String> property(XmlElement location, String... names) {
        return Stream.of(names)
                .flatMap(name -> location.children("Property")
                        .filter(property ->
                                property.attribute(NAME).filter(name::equals).isPresent()))
                .flatMap(property -> property.attribute("Value").stream())
                .findFirst();
    }
}
