package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code anpa-1312}: messages by the Wire Service Transmission Guidelines of the American Newspaper Publishers
 * Association, bulletin 1312 and its successors 84-2 and 89-3, one or several in a wire message, each a news item.
 */
final class AnpaReader implements WireReader {

    static final String FORMAT = "anpa-1312";

    @Override
    public String format() {
        return FORMAT;
    }

    /** SOH, a letter and a number, and a second line of priority and category letters. */
    @Override
    public boolean recognises(WireContent content) {
        return AgencyMessage.opens(content.text()) && AnpaHeader.opens(content.text());
    }

    @Override
    public List<NewsItem> read(WireContent content) throws UnreadableException {
        List<NewsItem> items = new ArrayList<>();
        for (AgencyMessage message : AgencyMessage.split(content.text())) {
            items.add(item(message, content.message()));
        }
        return NewsItems.tellingDescribedOrNumbered(items, FORMAT);
    }

    private static NewsItem item(AgencyMessage message, WireMessage wire) {
        AnpaHeader header = AnpaHeader.of(message.header());
        AnpaText text = AnpaText.of(message.text());
        AnpaTrailer trailer = AnpaTrailer.of(message.trailer(), wire.received());
        AnpaStory story = new AnpaStory(header, text.slug(), trailer, text.heading(), text.body());
        String uri = story.uri(wire.received()).orElseGet(message::contentUri);
        return story.addTo(NewsItems.from(wire, FORMAT, uri), wire.received())
                .setSequence(header.sequence().isEmpty() ? null : header.sequence())
                .build();
    }
}
