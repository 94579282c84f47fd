package dev.wirewatch.wire;

import com.google.common.base.Suppliers;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.RejectionReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads NewsML-G2 (IPTC, <a href="https://iptc.org/standards/newsml-g2/">NewsML-G2</a> 2.x, core and power conformance,
 * and NAR 1.x before it): a news item, a package item, or a news message with any number of them. Elements are told by
 * their local names, whatever prefix they have.
 */
final class NewsMlG2Reader implements WireReader {

    private static final String FORMAT = "newsml-g2";

    /** All versions of the News Architecture have namespaces that begin so. */
    private static final String NAMESPACE = "http://iptc.org/std/nar/";

    private static final String MEDIA_TYPE = "application/vnd.iptc.g2.";

    private static final String MESSAGE = "newsMessage";

    /** Items that may hold news. Of a package, headline and description are its text; what it refers to is no item of its own. */
    private static final Set<String> NEWS = Set.of("newsItem", "packageItem");

    /** Items about things, plans and codes. */
    private static final Set<String> NO_NEWS = Set.of("conceptItem", "knowledgeItem", "planningItem", "catalogItem");

    @Override
    public String format() {
        return FORMAT;
    }

    /** XML whose root is an item or a message, in a namespace of the News Architecture or declared as NewsML-G2. */
    @Override
    public boolean recognises(WireContent content) {
        return content.xml().filter(root -> isG2(root, content.mediaType())).isPresent();
    }

    private static boolean isG2(XmlRoot root, String mediaType) {
        return (root.name().equals(MESSAGE) || isItem(root.name()))
                && (root.mentions(NAMESPACE) || root.mentions("NewsML-G2") || mediaType.startsWith(MEDIA_TYPE));
    }

    private static boolean isItem(String name) {
        return NEWS.contains(name) || NO_NEWS.contains(name);
    }

    /**
     * Reads the items that hold text; a message may hold others beside them.
     *
     * @throws UnreadableException if the message is not well-formed, holds more items than {@link WireLimits#MAX_ITEMS},
     *     none that is news, or no text
     */
    @Override
    public List<NewsItem> read(WireContent content) throws UnreadableException {
        XmlElement root = XmlDocument.parse(content.text());
        List<XmlElement> elements = elements(root);
        NewsItems.checkCount(elements.size());
        Supplier<String> hash = Suppliers.memoize(() -> ContentUri.of(content.message()));
        List<NewsItem> items = new ArrayList<>();
        for (XmlElement element : elements) {
            if (NEWS.contains(element.name())) {
                NewsMlG2Item item = new NewsMlG2Item(root, element);
                // Of several items, the bytes alone would make one story.
                String number = items.isEmpty() ? "" : "#" + (items.size() + 1);
                String uri = item.uri().orElseGet(() -> hash.get() + number);
                items.add(item.read(NewsItems.from(content.message(), FORMAT, uri))
                        .build());
            }
        }
        if (items.isEmpty()) {
            throw noNews(elements);
        }
        return NewsItems.tellingOrDescribed(items, FORMAT);
    }

    private static List<XmlElement> elements(XmlElement root) {
        return root.name().equals(MESSAGE)
                ? root.children("itemSet")
                        .flatMap(XmlElement::children)
                        .filter(item -> isItem(item.name()))
                        .toList()
                : List.of(root);
    }

    private static UnreadableException noNews(List<XmlElement> elements) {
        if (elements.isEmpty()) {
            return new UnreadableException(RejectionReason.NO_TEXT, "a NewsML-G2 message without items");
        }
        String names = elements.stream().map(XmlElement::name).distinct().collect(Collectors.joining(", "));
        return new UnreadableException(
                RejectionReason.UNSUPPORTED_FORMAT,
                "NewsML-G2 with nothing but " + names + ": reference data or plans, and no news");
    }
}
