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

    /**
     * Starts one of several items, which has a uri of its own: to hash the whole message for each of them would take
     * time that grows with the square of its size.
     */
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

    /** Starts one of several items whose reader sets the uri. */
    static NewsItem.Builder unnamed(WireMessage message, String format) {
        return from(message, format, "");
    }

    static void checkCount(int items) throws UnreadableException {
        if (items > WireLimits.MAX_ITEMS) {
            throw new UnreadableException(
                    RejectionReason.TOO_COMPLEX,
                    items + " items, and the limit is " + WireLimits.MAX_ITEMS + " items a message");
        }
    }

    /**
     * Tells whether an item says anything: it has text, or it withdraws or holds back its story, for which agencies often
     * send no text.
     */
    static boolean isTelling(NewsItem item) {
        boolean hasText = item.getHeadline() != null || !item.getBody().isEmpty();
        return hasText || item.getPubstatus() == PubStatus.CANCELED || item.getPubstatus() == PubStatus.WITHHELD;
    }

    /** Drops the items that say nothing, and refuses a message with no other. */
    static List<NewsItem> telling(List<NewsItem> items, String format) throws UnreadableException {
        List<NewsItem> telling = items.stream().filter(NewsItems::isTelling).toList();
        if (telling.isEmpty()) {
            throw new UnreadableException(
                    RejectionReason.NO_TEXT, "a " + format + " message with neither headline nor body");
        }
        return telling;
    }

    /**
     * As {@link #telling}, for standards that make the text optional. Where no item of a message has text, those that
     * metadata describes are read: a rule may ask for a subject, a place or a slug. Beside items with text they are left
     * out, for there they are renditions of the same story.
     */
    static List<NewsItem> tellingOrDescribed(List<NewsItem> items, String format) throws UnreadableException {
        boolean text = items.stream().anyMatch(NewsItems::isTelling);
        List<NewsItem> described =
                text ? List.of() : items.stream().filter(NewsItems::isDescribed).toList();
        return described.isEmpty() ? telling(items, format) : described;
    }

    /**
     * As {@link #telling}, for formats whose items are each a message of its own: one without text is kept where metadata
     * describes it, and also beside such others where the agency numbered it, since its number would be taken for missing.
     */
    static List<NewsItem> tellingDescribedOrNumbered(List<NewsItem> items, String format) throws UnreadableException {
        boolean any = items.stream().anyMatch(item -> isTelling(item) || isDescribed(item));
        if (!any) {
            return telling(items, format);
        }
        return items.stream()
                .filter(item -> isTelling(item) || isDescribed(item) || item.getSequence() != null)
                .toList();
    }

    /** Tells whether anything but its text says what an item is about, where it is from or who made it. */
    static boolean isDescribed(NewsItem item) {
        boolean tagged = !item.getSubjects().isEmpty() || !item.getPlaces().isEmpty();
        return tagged || item.getSlugline() != null || item.getByline() != null;
    }
}
