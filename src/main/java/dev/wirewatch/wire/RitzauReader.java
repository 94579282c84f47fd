package dev.wirewatch.wire;

import com.google.common.base.Suppliers;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.RejectionReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads the XML of the Danish agency Ritzau: one {@code RBNews}, or those of an answer of its web service. There is no
 * public description; the names of its fields speak for themselves, and those that do not are left out.
 */
final class RitzauReader implements WireReader {

    private static final String FORMAT = "ritzau";
    private static final String ITEM = "RBNews";

    private static final Set<String> ROOTS = Set.of(ITEM, "XMLNewsQueuedResponse");

    @Override
    public String format() {
        return FORMAT;
    }

    /** XML whose root is {@code RBNews} or {@code XMLNewsQueuedResponse}, whatever content type is declared. */
    @Override
    public boolean recognises(WireContent content) {
        return content.xml().filter(root -> ROOTS.contains(root.name())).isPresent();
    }

    @Override
    public List<NewsItem> read(WireContent content) throws UnreadableException {
        XmlElement root = XmlDocument.parse(content.text());
        List<XmlElement> elements = (root.name().equals(ITEM) ? Stream.of(root) : root.all(ITEM))
                .limit(WireLimits.MAX_ITEMS + 1L)
                .toList();
        if (elements.size() > WireLimits.MAX_ITEMS) {
            throw new UnreadableException(
                    RejectionReason.TOO_COMPLEX,
                    "more than " + WireLimits.MAX_ITEMS + " items, the limit of a message");
        }
        Supplier<String> hash = Suppliers.memoize(() -> ContentUri.of(content.message()));
        List<NewsItem> items = new ArrayList<>();
        for (XmlElement element : elements) {
            // Of several items, the bytes alone would make one story.
            String number = items.isEmpty() ? "" : "#" + (items.size() + 1);
            String uri = element.lineAt("NewsID").orElseGet(() -> hash.get() + number);
            items.add(RitzauItem.read(element, NewsItems.from(content.message(), FORMAT, uri)));
        }
        return NewsItems.telling(items, FORMAT);
    }
}
