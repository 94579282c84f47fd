package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.RejectionReason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code text}: a dispatch as plain text. In this order, all but the text optional: a {@code date} line, a
 * headline, a dateline, paragraphs. Every word outside the {@code date} line ends up in headline or body, in its order.
 */
final class TextReader implements WireReader {

    private static final String FORMAT = "text";

    private static final Pattern DATE_LINE = Pattern.compile("\\s*date\\s+(\\d{4}-\\d{2}-\\d{2})(?=\\s|$)");

    @Override
    public String format() {
        return FORMAT;
    }

    /** Text that is declared as plain text or not at all, and does not look like another format. */
    @Override
    public boolean recognises(WireContent content) {
        return content.json().isEmpty()
                && MediaType.parse(content.mediaType()).isAnyText()
                && ForeignFormat.of(content.text()).isEmpty();
    }

    @Override
    public List<NewsItem> read(WireContent content) throws UnreadableException {
        Matcher line = DATE_LINE.matcher(content.text());
        Optional<LocalDate> date = date(line);
        Dispatch dispatch = Dispatch.of(date.isPresent() ? content.text().substring(line.end()) : content.text());
        Optional<Dateline> dateline = dispatch.dateline();
        Optional<Instant> created =
                date.or(() -> dateline.flatMap(Dateline::date)).map(Timestamps::midnight);
        NewsItem.Builder begun = NewsItems.from(content.message(), FORMAT);
        NewsItem item = dispatch.signals()
                .addTo(Origin.set(begun, dateline.map(Dateline::located)), dispatch::opening)
                .setProvider(dateline.flatMap(Dateline::agency).orElse(null))
                .setVersioncreated(created.orElse(null))
                .setHeadline(dispatch.headline().orElse(null))
                .setBody(Paragraphs.join(dispatch.body()))
                .build();
        if (!NewsItems.isTelling(item)) {
            throw new UnreadableException(RejectionReason.NO_TEXT, "a date line and no text");
        }
        return List.of(item);
    }

    private static Optional<LocalDate> date(Matcher line) {
        try {
            return line.lookingAt() ? Optional.of(LocalDate.parse(line.group(1))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // no such day: then it is part of the text
        }
    }
}
