package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;

/** The key of a story: what all versions of a news item share. */
public final class StoryKey {

    private StoryKey() {}

    /**
     * Returns the key of the item's story: {@code provider|uri}, as in {@code AFP|urn:newsml:example.com:1}. In the
     * provider, {@code |} is written {@code %7C} and {@code %} is written {@code %25}, so that the first {@code |} ends
     * it and two different pairs never make the same key. An absent provider is empty. The uri stands as it is.
     *
     * @param item the item, of any version
     */
    public static String of(NewsItem item) {
        String provider = item.getProvider() == null ? "" : item.getProvider();
        return provider.replace("%", "%25").replace("|", "%7C") + "|" + item.getUri();
    }
}
