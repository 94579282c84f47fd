package dev.wirewatch.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tree of {@code NewsComponent}s of a NewsML 1 item, without the items that it may hold itself. Names in brackets are
 * sections of the NewsML 1.2 functional specification. What is asked for once is taken from the first component that has
 * it, outermost first.
 *
 * @param item the element {@code NewsItem}, or a component
 */
record NewsMl1Component(XmlElement item) {

    private static final String COMPONENT = "NewsComponent";
    private static final String NAME = "FormalName";

    /** All components, each before those within it. */
    Stream<XmlElement> all() {
        List<XmlElement> all = new ArrayList<>();
        addAll(item, all);
        return all.stream();
    }

    private static void addAll(XmlElement parent, List<XmlElement> all) {
        for (XmlElement part : parent.elements(COMPONENT)) {
            all.add(part);
            addAll(part, all);
        }
    }

    /** A line of {@code NewsLines} (NewsLines). */
    Optional<String> newsLine(String name) {
        return all().flatMap(part -> part.lineAt("NewsLines", name).stream()).findFirst();
    }

    /** {@code NewsLines/HeadLine} (NewsLines), else that of the NITF document within. */
    Optional<String> headline() {
        return newsLine("HeadLine")
                .or(() -> nitf().flatMap(text -> text.headline().stream()).findFirst());
    }

    /** {@code NewsLines/ByLine} (NewsLines), else that of the NITF document within. */
    Optional<String> byline() {
        return newsLine("ByLine")
                .or(() -> nitf().flatMap(text -> text.byline().stream()).findFirst());
    }

    /** The place in {@code NewsLines/DateLine} (NewsLines). */
    Optional<String> dateline() {
        return newsLine("DateLine").flatMap(DatelinePlace::of);
    }

    /** {@code AdministrativeMetadata/Provider/Party} (AdministrativeMetadata); one that points to a topic is no name. */
    Optional<String> provider() {
        return all().flatMap(part -> part.at("AdministrativeMetadata", "Provider", "Party"))
                .flatMap(party -> party.attribute(NAME).stream())
                .filter(name -> !name.startsWith("#"))
                .findFirst();
    }

    /**
     * {@code ContentItem/DataContent} of all components. Parts of a component are the same text in several forms where it
     * says so ({@code EquivalentsList}), and the first with text is taken. Captions of pictures are left out, unless there
     * is nothing else.
     */
    List<String> body() {
        List<String> text = body(false);
        return text.isEmpty() ? body(true) : text;
    }

    private List<String> body(boolean captions) {
        Stream<List<String>> parts = item.children(COMPONENT, "ContentItem")
                .filter(part -> captions || !isCaption(part))
                .map(part -> part.name().equals(COMPONENT)
                        ? new NewsMl1Component(part).body(captions)
                        : new NewsMl1Content(part).paragraphs())
                .filter(text -> !text.isEmpty());
        boolean equivalents = item.attribute("EquivalentsList")
                .filter("yes"::equalsIgnoreCase)
                .isPresent();
        return (equivalents ? parts.limit(1) : parts).flatMap(List::stream).toList();
    }

    /** {@code Role} (Roles of NewsComponents). */
    private static boolean isCaption(XmlElement part) {
        return part.children("Role")
                .flatMap(role -> role.attribute(NAME).stream())
                .anyMatch("caption"::equalsIgnoreCase);
    }

    private Stream<NitfText> nitf() {
        return all().flatMap(part -> part.children("ContentItem"))
                .flatMap(content -> new NewsMl1Content(content).nitf().stream());
    }
}
