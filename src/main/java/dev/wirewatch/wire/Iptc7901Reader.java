package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code iptc-7901}: messages of the <a href="https://iptc.org/standards/iptc-7901/">IPTC's Recommendation
 * 7901</a>, one or several in a wire message, each of them a news item.
 */
final class Iptc7901Reader implements WireReader {

    static final String FORMAT = "iptc-7901";

    /** Day, time, zone, month and year, as the line behind the text has them: {@code 131137 GMT Nov 13}. */
    private static final Pattern DATE_TIME_GROUP = Pattern.compile(
            "\\s*(?<day>\\d{2})(?<time>\\d{4})\\s?(?<zone>[A-Za-z]{1,4}(?=\\s))?\\s+(?<month>\\p{L}{3,10})\\.?(?:\\s+(?<year>\\d{4}|\\d{2}))?\\s*");

    @Override
    public String format() {
        return FORMAT;
    }

    /** SOH and a letter or digit at the start, whatever is declared: no other text begins so. */
    @Override
    public boolean recognises(WireContent content) {
        return AgencyMessage.opens(content.text());
    }

    @Override
    public List<NewsItem> read(WireContent content) throws UnreadableException {
        List<NewsItem> items = new ArrayList<>();
        for (AgencyMessage message : AgencyMessage.split(content.text())) {
            Iptc7901Header header = Iptc7901Header.of(message.header(), items.size() + 1);
            items.add(item(message, header, content.message()));
        }
        return NewsItems.tellingDescribedOrNumbered(items, FORMAT);
    }

    private static NewsItem item(AgencyMessage message, Iptc7901Header header, WireMessage wire) {
        Iptc7901Text text = Iptc7901Text.of(message.text());
        Signals signals =
                text.signals().and(header.keywords().map(SignalLine::inCapitals).orElse(Signals.NONE));
        NewsItem.Builder item = NewsItems.from(wire, FORMAT, header.story().orElseGet(message::contentUri));
        return signals.addTo(Origin.set(item, text.dateline().map(Dateline::located)), text::above)
                .setVersion(header.version().or(text::version).orElse(null))
                .setProvider(header.agency()
                        .or(() -> text.dateline().flatMap(Dateline::agency))
                        .orElse(null))
                .setPriority(header.priority().orElse(null))
                .setUrgency(header.priority().flatMap(Urgency::parse).orElse(null))
                .setCategorycode(header.category().orElse(null))
                .setSequence(header.sequence())
                .setSlugline(header.keywords().orElse(null))
                .setHeadline(text.headline().orElse(null))
                .setByline(text.byline().orElse(null))
                .setVersioncreated(created(message.trailer(), wire.received()).orElse(null))
                .setNote(text.note().orElse(null))
                .setBody(Paragraphs.join(text.body()))
                .build();
    }

    private static Optional<Instant> created(String trailer, Instant received) {
        return TypesetText.withoutControls(trailer)
                .lines()
                .map(DATE_TIME_GROUP::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(group -> created(group, received));
    }

    /** A zone that is not known leaves the time unknown. */
    private static Optional<Instant> created(Matcher group, Instant received) {
        return AgencyTime.month(group.group("month")).stream()
                .boxed()
                .findFirst()
                .flatMap(month ->
                        AgencyTime.date(Integer.parseInt(group.group("day")), month, group.group("year"), received))
                .flatMap(date -> AgencyTime.zone(group.group("zone"))
                        .flatMap(zone -> AgencyTime.at(date, group.group("time"), zone)));
    }
}
