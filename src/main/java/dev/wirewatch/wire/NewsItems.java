package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.message.RejectionReason;
import java.util.List;

/** What is the same for news items of every format. */
final class NewsItems {

    private NewsItems() {}

    /** Starts an item: where it came from, and what it is unless the agency says otherwise. */
    static NewsItem.Builder from(WireMessage message, String format) {
        return from(message, format, ContentUri.of(message));
    }

    /** Starts an item that has an identifier of its own, which spares hashing the message. */
    static NewsItem.Builder from(WireMessage message, String format, String uri) {
        return NewsItem.newBuilder()
                .setUri(uri)
                .setPubstatus(PubStatus.USABLE)
                .setSubjects(List.of())
                .setPlaces(List.of())
                .setSignals(List.of())
                .setReplaces(List.of())
                .setFormat(format)
                .setFeed(message.feed())
                .setReceived(message.received());
    }

    static void checkCount(int items) throws UnreadableException {
        if (items > WireLimits.MAX_ITEMS) {
            throw new UnreadableException(
                    RejectionReason.TOO_COMPLEX,
                    items + " items, and the limit is " + WireLimits.MAX_ITEMS + " items a message");
        }
    }

    static boolean hasText(NewsItem item) {
        return item.getHeadline() != null || !item.getBody().isEmpty();
    }

    /** Drops the items that hold no text, and refuses a message with no other. */
    static List<NewsItem> withText(List<NewsItem> items, String format) throws UnreadableException {
        List<NewsItem> withText = items.stream().filter(NewsItems::hasText).toList();
        if (withText.isEmpty()) {
            throw new UnreadableException(
                    RejectionReason.NO_TEXT, "a " + format + " message with neither headline nor body");
        }
        return withText;
    }
}
