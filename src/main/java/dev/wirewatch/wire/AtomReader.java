package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads Atom: 1.0 (<a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>), 0.3, and the drafts before it; a feed
 * or a single entry.
 */
final class AtomReader implements WireReader {

    private static final String FORMAT = "atom";

    private static final String FEED = "feed";
    private static final String ENTRY = "entry";

    @Override
    public String format() {
        return FORMAT;
    }

    /** The root element {@code feed} or {@code entry}, in a namespace of Atom; or {@code feed} in none. */
    @Override
    public boolean recognises(WireContent content) {
        return content.xml()
                .filter(root -> root.name().equals(FEED) || root.name().equals(ENTRY))
                .filter(root -> FeedNames.ATOM.stream().anyMatch(root::mentions)
                        || (root.name().equals(FEED) && !root.mentions("xmlns=")))
                .isPresent();
    }

    /**
     * Reads the entries that hold text.
     *
     * @throws UnreadableException if the document is not well-formed, has more entries than
     *     {@link WireLimits#MAX_ITEMS}, or none with text
     */
    @Override
    public List<NewsItem> read(WireContent content) throws UnreadableException {
        return NewsItems.telling(all(content), FORMAT);
    }

    /** Reads all of them, those without text too, in the document's order. */
    static List<NewsItem> all(WireContent content) throws UnreadableException {
        XmlElement root = XmlDocument.parse(content.text());
        List<XmlElement> entries = entries(root).toList();
        NewsItems.checkCount(entries.size());
        AtomFeed feed = new AtomFeed(root);
        return entries.stream()
                .map(entry -> new AtomEntry(entry, root, feed).read(NewsItems.unnamed(content.message(), FORMAT)))
                .toList();
    }

    static Stream<XmlElement> entries(XmlElement root) {
        return root.name().equals(ENTRY) ? Stream.of(root) : root.children(ENTRY);
    }
}
