package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * A dispatch of an American wire, whatever it is framed in.
 *
 * @param header its header
 * @param printedSlug the slug above the text, where there is one
 * @param trailer the line with agency and time
 * @param heading the lines above the text
 * @param body the paragraphs
 */
record AnpaStory(
        AnpaHeader header,
        Optional<AnpaSlug> printedSlug,
        AnpaTrailer trailer,
        AnpaHeading heading,
        List<String> body) {

    private static final int DATELINE_WITHIN = 5;

    /** The story that the slug names, where its agency and its day are known. */
    Optional<String> uri(Instant received) {
        return provider().isEmpty()
                ? Optional.empty()
                : slug().flatMap(named -> date(received).flatMap(day -> named.storyUri(day.toString())));
    }

    /** Sets the fields, but for the uri. */
    NewsItem.Builder addTo(NewsItem.Builder item, Instant received) {
        Optional<AnpaSlug> slug = slug();
        Optional<LocalDate> date = date(received);
        Signals signals = Signals.union(List.of(
                heading.signals(),
                printedSlug.map(AnpaSlug::signals).orElse(Signals.NONE),
                header.slug().map(AnpaSlug::signals).orElse(Signals.NONE)));
        return signals.addTo(
                        Origin.set(item, dateline().map(Dateline::located)),
                        () -> heading.headline().orElse("") + "\n"
                                + heading.note().orElse(""))
                .setProvider(provider().orElse(null))
                .setVersion(slug.flatMap(AnpaSlug::version).orElse(null))
                .setReplaces(slug.map(AnpaSlug::replaces).orElse(List.of()))
                .setPriority(header.priority().orElse(null))
                .setUrgency(header.urgency().orElse(null))
                .setCategorycode(header.category().orElse(null))
                .setSlugline(slug.map(AnpaSlug::keyword).orElse(null))
                .setHeadline(heading.headline().orElse(null))
                .setByline(heading.byline().orElse(null))
                .setNote(heading.note().orElse(null))
                .setVersioncreated(trailer.created()
                        .or(() -> date.map(Timestamps::midnight))
                        .orElse(null))
                .setBody(Paragraphs.join(body));
    }

    private Optional<AnpaSlug> slug() {
        return printedSlug.or(header::slug);
    }

    private Optional<String> provider() {
        return trailer.agency().or(() -> dateline().flatMap(Dateline::agency));
    }

    private Optional<Dateline> dateline() {
        return body.stream()
                .limit(DATELINE_WITHIN)
                .map(Dateline::at)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The day of the header, which all versions of a story share; the trailer has the year. */
    private Optional<LocalDate> date(Instant received) {
        Instant about = trailer.date()
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElse(received);
        return header.date()
                .flatMap(day -> AgencyTime.date(day.day(), day.month(), null, about))
                .or(trailer::date);
    }
}
