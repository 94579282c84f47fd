package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.RejectionReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads NewsML 1.0 to 1.2 (IPTC, <a href="https://iptc.org/standards/newsml-1/">functional specification</a>), with or
 * without its namespace: all {@code NewsItem}s of a {@code NewsML} document, those within other items too.
 */
final class NewsMl1Reader implements WireReader {

    private static final String FORMAT = "newsml-1";

    @Override
    public String format() {
        return FORMAT;
    }

    /** XML whose root is {@code NewsML}, whatever content type is declared. */
    @Override
    public boolean recognises(WireContent content) {
        return content.xml().filter(root -> root.name().equals("NewsML")).isPresent();
    }

    @Override
    public List<NewsItem> read(WireContent content) throws UnreadableException {
        XmlElement root = XmlDocument.parse(content.text());
        List<XmlElement> elements =
                root.all("NewsItem").limit(WireLimits.MAX_ITEMS + 1L).toList();
        if (elements.size() > WireLimits.MAX_ITEMS) {
            throw new UnreadableException(
                    RejectionReason.TOO_COMPLEX,
                    "more than " + WireLimits.MAX_ITEMS + " items, the limit of a message");
        }
        Optional<String> priority = root.at("NewsEnvelope", "Priority")
                .flatMap(element -> element.attribute("FormalName").stream())
                .findFirst();
        String uri = ContentUri.of(content.message());
        List<NewsItem> items = new ArrayList<>();
        for (XmlElement element : elements) {
            NewsItem.Builder item =
                    NewsItems.from(content.message(), FORMAT, uri).setPriority(priority.orElse(null));
            if (!items.isEmpty()) {
                item.setUri(uri + "#" + (items.size() + 1)); // the bytes alone would make one story of several
            }
            items.add(NewsMl1Item.read(element, item));
        }
        return NewsItems.telling(items, FORMAT);
    }
}
