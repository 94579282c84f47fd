package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of an NITF document. Names are those of the NITF 2.5 to 3.6 DTDs.
 *
 * @param nitf the element {@code nitf}
 * @param text what it says to readers
 * @param docdata what it says of itself
 * @param metas {@code head/meta}: the first value of each name
 */
record NitfItem(XmlElement nitf, NitfText text, NitfDocdata docdata, Map<String, String> metas) {

    static NewsItem read(XmlElement nitf, NewsItem.Builder item) {
        NitfItem fields = new NitfItem(nitf, new NitfText(nitf), new NitfDocdata(nitf), metas(nitf));
        fields.docdata.fill(item);
        Origin.set(item, fields.located());
        fields.locatedCountry().ifPresent(item::setLocatedcountry);
        item.setProvider(fields.provider().orElse(null))
                .setVersioncreated(fields.docdata.issued().or(fields::storyDate).orElse(null))
                .setSlugline(fields.slugline().orElse(null))
                .setNote(fields.note().orElse(null))
                .setLanguage(fields.language().orElse(null))
                .setHeadline(fields.text.headline().orElse(null))
                .setByline(fields.text.byline().orElse(null))
                .setCategorycode(
                        fields.meta("anpa-category", "category", "categoria").orElse(null))
                .setPriority(
                        fields.meta("aap-priority", "NTBPrioritet", "prioridad").orElse(null))
                .setSequence(fields.meta("anpa-sequence", "NTBIPTCSequence").orElse(null))
                .setSubjects(NitfConcepts.subjects(nitf))
                .setPlaces(NitfConcepts.places(nitf));
        return PrintedText.addTo(item, fields.text.paragraphs()).build();
    }

    /**
     * {@code body.head/distributor}, else the last that moved the document ({@code del-list/from-src}), the holder of the
     * copyright, or the registry of the document's identifier ({@code doc-id/@regsrc}); else what AAP adds for its name.
     */
    private Optional<String> provider() {
        return first(text.head("distributor"), XmlElement::line)
                .or(docdata::lastSource)
                .or(() -> docdata.value("doc.copyright", "holder"))
                .or(() -> docdata.value("doc-id", "regsrc"))
                .or(() -> meta("aap-source"));
    }

    /** {@code dateline/story.date/@norm}. */
    private Optional<Instant> storyDate() {
        return first(
                text.head("dateline").flatMap(dateline -> dateline.children("story.date")),
                date -> date.attribute("norm").flatMap(docdata::time));
    }

    /**
     * The slug has no element of its own. Agencies send it as {@code meta}, as the only {@code keyword}, or as {@code
     * du-key/@key}, which names the story; {@code fixture/@fix-id} names a column.
     */
    private Optional<String> slugline() {
        return meta("anpa-keyword", "NTBStikkord")
                .or(docdata::onlyKeyword)
                .or(docdata::storyKey)
                .or(() -> docdata.value("fixture", "fix-id"));
    }

    /** {@code docdata/ed-msg}, {@code docdata/correction} and {@code body.head/note}. */
    private Optional<String> note() {
        String note = Stream.concat(docdata.messages(), text.head("note").flatMap(message -> message.line().stream()))
                .distinct()
                .collect(Collectors.joining("\n"));
        return Optional.of(note).filter(words -> !words.isEmpty());
    }

    /** {@code nitf/@baselang}, as of NITF 3.1, or {@code xml:lang} of the document or its body. */
    private Optional<String> language() {
        return nitf.attribute("baselang", "xml:lang", "lang")
                .or(() -> first(nitf.at("body"), body -> body.attribute("xml:lang", "lang")));
    }

    /** {@code dateline/location}, else the place in the text of {@code dateline}. */
    private Optional<String> located() {
        return first(locations(), NitfConcepts::location)
                .map(PlaceName::readable)
                .or(() ->
                        first(text.head("dateline"), dateline -> dateline.line().flatMap(DatelinePlace::of)));
    }

    /** {@code dateline/location/country}: its code ({@code iso-cc}), else its English name. */
    private Optional<String> locatedCountry() {
        return first(
                locations().flatMap(location -> location.children("country")),
                country -> country.attribute("iso-cc").or(country::line).flatMap(Countries::code));
    }

    private Stream<XmlElement> locations() {
        return text.head("dateline").flatMap(dateline -> dateline.children("location"));
    }

    /** {@code head/meta}, whose names are the agencies' own; the first of these names that has a value. */
    private Optional<String> meta(String... names) {
        return Stream.of(names).map(metas::get).filter(Objects::nonNull).findFirst();
    }

    private static Map<String, String> metas(XmlElement nitf) {
        Map<String, String> metas = new HashMap<>();
        nitf.at("head", "meta").forEach(meta -> meta.attribute("name")
                .ifPresent(name -> meta.attribute("content").ifPresent(value -> metas.putIfAbsent(name, value))));
        return metas;
    }

    private static <T> Optional<T> first(Stream<XmlElement> elements, Function<XmlElement, Optional<T>> value) {
        return elements.flatMap(element -> value.apply(element).stream()).findFirst();
    }
}
