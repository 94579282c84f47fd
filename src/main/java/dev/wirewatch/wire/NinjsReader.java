package dev.wirewatch.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Suppliers;
import dev.wirewatch.message.Concept;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.RejectionReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads ninjs 1.0 to 3.x (IPTC, <a href="https://iptc.org/standards/ninjs/">News in JSON</a>): one item, an array of
 * items, or an object whose {@code item} or {@code items} is such an array, as some agencies' interfaces send it. The
 * versions differ in spelling ({@code versioncreated}, {@code versionCreated}) and in whether a field may repeat
 * ({@code headline}, {@code headlines}); all spellings are read whatever version the item names.
 */
final class NinjsReader implements WireReader {

    static final String MEDIA_TYPE = "application/ninjs+json";

    private static final String FORMAT = "ninjs";

    /** By their names in 2.x and 3.x, and in 1.x. */
    private static final String[][] SUBJECTS = {
        {"subjects", "subject"},
        {"people", "person"},
        {"organisations", "organisation"},
        {"events", "event"},
        {"objects", "object"},
    };

    @Override
    public String format() {
        return FORMAT;
    }

    /**
     * JSON declared as {@code application/ninjs+json}; or an object with a {@code uri} or {@code guid}, the one field
     * that the standard requires; or an array of such objects.
     */
    @Override
    public boolean recognises(WireContent content) {
        if (content.json().isEmpty()) {
            return false;
        }
        List<JsonNode> items = items(content.json().get());
        return content.mediaType().equals(MEDIA_TYPE)
                || (!items.isEmpty() && items.stream().allMatch(NinjsReader::isIdentified));
    }

    /**
     * Reads the items that hold text; a message may hold others beside them, such as pictures without a caption.
     *
     * @throws UnreadableException if an element is not an object, if there are more items than {@link
     *     WireLimits#MAX_ITEMS}, or if no item holds text
     */
    @Override
    public List<NewsItem> read(WireContent content) throws UnreadableException {
        List<JsonNode> nodes = items(content.json().orElseThrow());
        NewsItems.checkCount(nodes.size());
        List<NewsItem> items = new ArrayList<>();
        Supplier<String> hash = Suppliers.memoize(() -> ContentUri.of(content.message()));
        for (JsonNode node : nodes) {
            if (!node.isObject()) {
                throw new UnreadableException(
                        RejectionReason.MALFORMED, "ninjs item " + (items.size() + 1) + " is not a JSON object");
            }
            items.add(item(new JsonFields(node), content.message(), hash, items.size() + 1));
        }
        return NewsItems.tellingOrDescribed(items, FORMAT);
    }

    /** The bytes alone would make one story of several items that have no uri. */
    private static NewsItem item(JsonFields fields, WireMessage message, Supplier<String> content, int number) {
        String uri = fields.text("uri", "guid").orElseGet(() -> content.get() + (number > 1 ? "#" + number : ""));
        NewsItem.Builder item = JsonItem.read(fields, message, FORMAT, uri)
                .setProvider(provider(fields).orElse(null))
                .setHeadline(NinjsText.headline(fields).orElse(null))
                .setSubjects(subjects(fields));
        return PrintedText.addTo(item, NinjsText.body(fields)).build();
    }

    /** Subjects, and who and what the item is about: NewsML-G2 has one property for all of them. */
    private static List<Concept> subjects(JsonFields fields) {
        return Stream.of(SUBJECTS)
                .flatMap(names -> fields.concepts(names).stream())
                .distinct()
                .toList();
    }

    /**
     * The standard has no field for the sender. Agencies name themselves in {@code provider} or {@code source}, which
     * they add, or else as {@code copyrightholder}.
     */
    private static Optional<String> provider(JsonFields fields) {
        Optional<String> named = fields.values("provider")
                .filter(JsonNode::isObject)
                .flatMap(provider -> new JsonFields(provider).line("name", "literal").stream())
                .findFirst();
        return named.or(() -> fields.line("provider", "source", "copyrightholder", "copyrightHolder"));
    }

    private static List<JsonNode> items(JsonNode root) {
        if (root.isArray()) {
            return JsonFields.elements(root);
        }
        if (root.isObject() && !isIdentified(root)) {
            return new JsonFields(root)
                    .values("item", "items")
                    .filter(JsonNode::isArray)
                    .findFirst()
                    .map(JsonFields::elements)
                    .orElse(List.of(root));
        }
        return List.of(root);
    }

    private static boolean isIdentified(JsonNode node) {
        return node.isObject() && new JsonFields(node).text("uri", "guid").isPresent();
    }
}
