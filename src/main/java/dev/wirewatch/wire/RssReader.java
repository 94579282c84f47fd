package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads RSS: 0.91 to 2.0 (<a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>) and those of RDF, 0.9 and
 * <a href="https://web.resource.org/rss/1.0/spec">1.0</a>, with the modules Dublin Core and content, and what WordPress
 * adds when it exports (WXR). All versions are read alike, whatever version the document names.
 */
final class RssReader implements WireReader {

    private static final String FORMAT = "rss";

    private static final List<String> RDF_VERSIONS = List.of(
            "http://purl.org/rss/1.0/",
            "http://my.netscape.com/rdf/simple/0.9/",
            "http://channel.netscape.com/rdf/simple/0.9/",
            "http://purl.org/net/rss1.1#");

    @Override
    public String format() {
        return FORMAT;
    }

    /** The root element {@code rss}, in whatever namespace; or {@code rdf:RDF}, where it declares that of RSS. */
    @Override
    public boolean recognises(WireContent content) {
        return content.xml()
                .filter(root -> root.name().equals("rss")
                        || (root.name().equals("RDF") && RDF_VERSIONS.stream().anyMatch(root::mentions)))
                .isPresent();
    }

    /**
     * Reads the items that hold text.
     *
     * @throws UnreadableException if the document is not well-formed, has more items than {@link WireLimits#MAX_ITEMS},
     *     or none with text
     */
    @Override
    public List<NewsItem> read(WireContent content) throws UnreadableException {
        return NewsItems.telling(all(content), FORMAT);
    }

    /** Reads all of them, those without text too, in the document's order. */
    static List<NewsItem> all(WireContent content) throws UnreadableException {
        XmlElement root = XmlDocument.parse(content.text());
        List<XmlElement> items = items(root).toList();
        NewsItems.checkCount(items.size());
        RssChannel channel = new RssChannel(channel(root).orElse(root));
        return items.stream()
                .map(item -> new RssItem(item, channel).read(NewsItems.unnamed(content.message(), FORMAT)))
                .toList();
    }

    private static Optional<XmlElement> channel(XmlElement root) {
        return root.children("channel").findFirst();
    }

    /** In RDF beside the channel, else in it. */
    static Stream<XmlElement> items(XmlElement root) {
        return root.children("item", "channel")
                .flatMap(child -> child.name().equals("item") ? Stream.of(child) : child.children("item"));
    }
}
