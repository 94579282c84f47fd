package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.message.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of a NewsML 1 {@code NewsItem}. Names in brackets are sections of the NewsML 1.2 functional specification.
 *
 * @param element the item
 */
record NewsMl1Item(XmlElement element) {

    private static final String MANAGEMENT = "NewsManagement";
    private static final String NAME = "FormalName";
    private static final String EMBARGOED = "embargoed";

    static NewsItem read(XmlElement element, NewsItem.Builder item) {
        NewsMl1Item fields = new NewsMl1Item(element);
        NewsMl1Identifier id = new NewsMl1Identifier(element);
        NewsMl1Component components = new NewsMl1Component(element);
        NewsMl1About about = new NewsMl1About(components);
        Origin.set(item, components.dateline().or(about::origin).map(PlaceName::readable));
        about.originCountry().ifPresent(item::setLocatedcountry);
        item.setVersion(id.version().orElse(null))
                .setProvider(components.provider().or(id::provider).orElse(null))
                .setPubstatus(fields.pubStatus())
                .setSignals(fields.signals())
                .setEmbargoed(fields.embargoed().orElse(null))
                .setVersioncreated(fields.time("ThisRevisionCreated").orElse(null))
                .setFirstcreated(fields.time("FirstCreated").orElse(null))
                .setUrgency(fields.formalName("Urgency").flatMap(Urgency::parse).orElse(null))
                .setHeadline(components.headline().or(id::label).orElse(null))
                .setSlugline(components.newsLine("SlugLine").or(id::label).orElse(null))
                .setByline(components.byline().orElse(null))
                .setNote(fields.note(components).orElse(null))
                .setLanguage(about.language().orElse(null))
                .setSubjects(about.subjects())
                .setPlaces(about.places());
        return PrintedText.addTo(item, components.body()).build();
    }

    /**
     * {@code NewsManagement/Status} (Status of a NewsItem). Embargoed is usable from the time on at which the status will
     * change, and withheld where there is none.
     */
    private PubStatus pubStatus() {
        return status().map(status -> status.equals(EMBARGOED)
                        ? embargoed().map(until -> PubStatus.USABLE).orElse(PubStatus.WITHHELD)
                        : PublishingStatus.parse(status))
                .orElse(PubStatus.USABLE);
    }

    /** {@code Status}, {@code NewsItemType} and {@code Instruction} of {@code NewsManagement}. */
    private List<Signal> signals() {
        return NewsMl1Signals.of(
                status(),
                formalName("NewsItemType"),
                element.at(MANAGEMENT, "Instruction").flatMap(instruction -> instruction.attribute(NAME).stream()));
    }

    private Optional<String> status() {
        return formalName("Status").map(status -> status.toLowerCase(Locale.ROOT));
    }

    /** {@code NewsManagement/StatusWillChange} (Status of a NewsItem), where it ends an embargo. */
    private Optional<Instant> embargoed() {
        return status().filter(EMBARGOED::equals).flatMap(status -> element.at(MANAGEMENT, "StatusWillChange")
                .filter(change -> change.children("FutureStatus")
                        .flatMap(future -> future.attribute(NAME).stream())
                        .allMatch("usable"::equalsIgnoreCase))
                .flatMap(change -> change.lineAt("DateAndTime").flatMap(Timestamps::parse).stream())
                .findFirst());
    }

    private Optional<Instant> time(String name) {
        return element.lineAt(MANAGEMENT, name).flatMap(Timestamps::parse);
    }

    private Optional<String> formalName(String name) {
        return element.at(MANAGEMENT, name)
                .flatMap(value -> value.attribute(NAME).stream())
                .findFirst();
    }

    /** {@code Comment} of the item and of its components (Comments): words for those who handle it. */
    private Optional<String> note(NewsMl1Component components) {
        String note = Stream.concat(
                        element.children("Comment"), components.all().flatMap(part -> part.children("Comment")))
                .flatMap(comment -> comment.line().stream())
                .distinct()
                .collect(Collectors.joining("\n"));
        return Optional.of(note).filter(text -> !text.isEmpty());
    }
}
