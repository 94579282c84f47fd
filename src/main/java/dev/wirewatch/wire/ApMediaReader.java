package dev.wirewatch.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Suppliers;
import dev.wirewatch.message.NewsItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads {@code ap-media}: the JSON of the Associated Press's <a
 * href="https://developer.ap.org/ap-media-api/">Media API</a> and Media Agent: one item, a feed or the result of a search
 * ({@code data.item}, {@code data.items}), or an item as the agent stores it. An item is ninjs in the main; its body is
 * not in it, but behind a link among its {@code renditions}.
 */
final class ApMediaReader implements WireReader {

    private static final String FORMAT = "ap-media";

    @Override
    public String format() {
        return FORMAT;
    }

    /** An {@code api_version} with {@code data}; or items with {@code altids.itemid}. ninjs has no such object. */
    @Override
    public boolean recognises(WireContent content) {
        return !content.mediaType().equals(NinjsReader.MEDIA_TYPE)
                && content.json().filter(ApMediaReader::isApMedia).isPresent();
    }

    /**
     * Reads the items that hold text: a headline at least.
     *
     * @throws UnreadableException if there are more items than {@link WireLimits#MAX_ITEMS}, or if no item holds text
     */
    @Override
    public List<NewsItem> read(WireContent content) throws UnreadableException {
        List<JsonFields> found = items(new JsonFields(content.json().orElseThrow()));
        NewsItems.checkCount(found.size());
        Supplier<String> hash = Suppliers.memoize(() -> ContentUri.of(content.message()));
        List<NewsItem> items = new ArrayList<>();
        for (JsonFields fields : found) {
            items.add(ApMediaItem.read(fields, content.message(), FORMAT, hash, items.size() + 1));
        }
        return NewsItems.telling(items, FORMAT);
    }

    private static boolean isApMedia(JsonNode root) {
        if (!root.isObject()) {
            return false;
        }
        JsonFields fields = new JsonFields(root);
        Optional<JsonFields> data = fields.child("data");
        boolean answer = fields.text("api_version").isPresent()
                && data.isPresent()
                && (data.get().child("item").isPresent()
                        || data.get().values("items").anyMatch(JsonNode::isArray));
        List<JsonFields> items = items(fields);
        return answer || (!items.isEmpty() && items.stream().allMatch(ApMediaItem::isIdentified));
    }

    /** In a feed, each element has the item beside what is known of its products. */
    private static List<JsonFields> items(JsonFields root) {
        JsonFields data = root.child("data").orElse(root);
        return data.child("item")
                .map(List::of)
                .orElseGet(() -> data.values("items").anyMatch(JsonNode::isArray)
                        ? data.objects("items").stream()
                                .map(element -> element.child("item").orElse(element))
                                .toList()
                        : List.of(data));
    }
}
