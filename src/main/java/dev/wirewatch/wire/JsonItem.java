package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;

/**
 * The fields that JSON formats share with ninjs 1.x to 3.x, under any of their spellings; and {@code priority}, which
 * Superdesk adds to ninjs.
 */
final class JsonItem {

    private JsonItem() {}

    static NewsItem.Builder read(JsonFields fields, WireMessage message, String format, String uri) {
        NewsItem.Builder item = NewsItems.from(message, format, uri);
        return Origin.set(item, fields.line("located").map(PlaceName::readable))
                .setVersion(fields.text("version").orElse(null))
                .setPubstatus(fields.pubStatus())
                .setUrgency(fields.urgency().orElse(null))
                .setSlugline(fields.line("slugline").orElse(null))
                .setByline(fields.line("byline", "by").orElse(null))
                .setSubjects(fields.concepts("subjects", "subject"))
                .setPlaces(fields.concepts("places", "place"))
                .setLanguage(fields.text("language").orElse(null))
                .setEmbargoed(fields.time("embargoed").orElse(null))
                .setVersioncreated(
                        fields.time("versioncreated", "versionCreated").orElse(null))
                .setFirstcreated(fields.time("firstcreated", "firstCreated").orElse(null))
                .setPriority(fields.text("priority").orElse(null))
                .setNote(fields.text("note", "ednote", "edNote").orElse(null));
    }
}
