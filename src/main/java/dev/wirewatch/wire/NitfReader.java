package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import java.util.List;

/**
 * Reads NITF 2.5 to 3.6 (IPTC, <a href="https://iptc.org/standards/nitf/">News Industry Text Format</a>), with or
 * without its namespace: one document, one news item.
 */
final class NitfReader implements WireReader {

    private static final String FORMAT = "nitf";

    @Override
    public String format() {
        return FORMAT;
    }

    /** XML whose root is {@code nitf}, whatever content type is declared. */
    @Override
    public boolean recognises(WireContent content) {
        return content.xml().filter(root -> root.name().equals("nitf")).isPresent();
    }

    @Override
    public List<NewsItem> read(WireContent content) throws UnreadableException {
        XmlElement nitf = XmlDocument.parse(content.text());
        String uri = new NitfIdentifier(nitf).story().orElseGet(() -> ContentUri.of(content.message()));
        return NewsItems.telling(List.of(NitfItem.read(nitf, NewsItems.from(content.message(), FORMAT, uri))), FORMAT);
    }
}
