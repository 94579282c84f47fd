package dev.wirewatch.wire;

import dev.wirewatch.message.Concept;
import dev.wirewatch.message.NewsItem;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An item of AP's Media API, by its <a
 * href="https://developer.ap.org/ap-media-api/agent/Content_Metadata_Fields.htm">content metadata fields</a>.
 */
final class ApMediaItem {

    private ApMediaItem() {}

    /** Whether the item has AP's identifier: {@code altids.itemid}. */
    static boolean isIdentified(JsonFields fields) {
        return itemId(fields).isPresent();
    }

    static NewsItem read(JsonFields fields, WireMessage message, String format, Supplier<String> hash, int number) {
        String uri = uri(fields).orElseGet(() -> hash.get() + (number > 1 ? "#" + number : ""));
        NewsItem.Builder item = JsonItem.read(fields, message, format, uri)
                .setProvider(fields.line("provider").orElse(null))
                .setHeadline(
                        fields.line("headline", "headline_extended", "title").orElse(null))
                .setBody(body(fields))
                .setByline(byline(fields).orElse(null))
                .setSubjects(subjects(fields))
                .setSignals(ApMediaSignals.read(fields))
                .setCategorycode(category(fields).orElse(null))
                .setPriority(fields.text("editorialpriority").orElse(null))
                .setSequence(sequence(fields).orElse(null));
        Optional<JsonFields> dateline = fields.child("datelinelocation");
        Optional<String> city = dateline.flatMap(place -> place.line("city")).map(PlaceName::readable);
        city.ifPresent(name -> Origin.set(item, city));
        dateline.flatMap(place -> country(place)).ifPresent(item::setLocatedcountry);
        return item.build();
    }

    /**
     * {@code altids.itemid} stays the same over all revisions. {@code uri} does not: it carries the request that brought
     * the item in its query, so it is taken without that, and only where there is no itemid.
     */
    private static Optional<String> uri(JsonFields fields) {
        return itemId(fields).or(() -> fields.text("uri").map(uri -> uri.split("\\?", 2)[0]));
    }

    private static Optional<String> itemId(JsonFields fields) {
        return fields.child("altids").flatMap(ids -> ids.text("itemid"));
    }

    /** The caption of pictures, graphics and video; else the summary. A story's text is behind a link. */
    private static String body(JsonFields fields) {
        return fields.text("description_caption", "description_summary")
                .map(Paragraphs::of)
                .map(Paragraphs::join)
                .orElse("");
    }

    /** {@code bylines.by}, as printed; for pictures the {@code photographer}. */
    private static Optional<String> byline(JsonFields fields) {
        String by = fields.objects("bylines").stream()
                .flatMap(byline -> byline.line("by").stream())
                .collect(Collectors.joining("; "));
        return by.isEmpty() ? fields.child("photographer").flatMap(who -> who.line("name")) : Optional.of(by);
    }

    /** What AP maps to {@code subject} of NewsML-G2: its subjects, and who and what the item is about. */
    private static List<Concept> subjects(JsonFields fields) {
        return Stream.of("subject", "organisation", "company", "person", "event")
                .flatMap(name -> fields.concepts(name).stream())
                .distinct()
                .toList();
    }

    /** The first subject that is a category: the letter that ANPA 1312 headers carried. */
    private static Optional<String> category(JsonFields fields) {
        return fields.objects("subject").stream()
                .filter(subject -> subject.texts("rels").contains("category"))
                .flatMap(subject -> subject.text("code").stream())
                .findFirst();
    }

    /** {@code altids.transref}: a story's number in its series; for others it is the name of a file. */
    private static Optional<String> sequence(JsonFields fields) {
        boolean text = fields.text("type").filter("text"::equals).isPresent();
        return text ? fields.child("altids").flatMap(ids -> ids.text("transref")) : Optional.empty();
    }

    private static Optional<String> country(JsonFields place) {
        return place.text("countrycode").flatMap(Countries::code).or(() -> place.text("countryname")
                .flatMap(Countries::code));
    }
}
