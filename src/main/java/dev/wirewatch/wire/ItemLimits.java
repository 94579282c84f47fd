package dev.wirewatch.wire;

import dev.wirewatch.message.Concept;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.RejectionReason;
import java.util.List;

/**
 * What a message may become. Formats say once what holds of many items or concepts: the author of a feed, the name of a
 * topic. So a small message could become items of any size, of which none would be what its sender meant. It is refused
 * as a whole, for a value that is cut or left out would be lost without a word.
 */
final class ItemLimits {

    private ItemLimits() {}

    /**
     * Checks the items that a message became.
     *
     * @param messageBytes size of the message
     * @throws UnreadableException with TOO_COMPLEX where a name is longer than {@link WireLimits#MAX_NAME}, or all text
     *     is longer than {@link WireLimits#MAX_GROWTH} allows
     */
    static void check(List<NewsItem> items, int messageBytes) throws UnreadableException {
        long limit = (long) WireLimits.MAX_GROWTH * messageBytes + WireLimits.MAX_GROWTH_BASE;
        long length = 0;
        for (NewsItem item : items) {
            length += names(item) + texts(item);
            if (length > limit) {
                throw new UnreadableException(
                        RejectionReason.TOO_COMPLEX,
                        "items with more than " + limit + " characters of text, the limit of a message of "
                                + messageBytes + " bytes: it repeats one long value in many of them");
            }
        }
    }

    /** Checks all that names something: what queries compare whole, desks show in a line, and formats may say once for many. */
    private static long names(NewsItem item) throws UnreadableException {
        long length = name(item.getProvider())
                + name(item.getVersion())
                + name(item.getSlugline())
                + name(item.getByline())
                + name(item.getLocated())
                + name(item.getLanguage())
                + name(item.getCategorycode())
                + name(item.getPriority())
                + name(item.getSequence())
                + names(item.getSubjects())
                + names(item.getPlaces());
        for (String replaced : item.getReplaces()) {
            length += name(replaced);
        }
        return length;
    }

    private static long names(List<Concept> concepts) throws UnreadableException {
        long length = 0;
        for (Concept concept : concepts) {
            length += name(concept.getName()) + name(concept.getCode());
        }
        return length;
    }

    /** Checks a name, which may be null, and returns its length. */
    private static int name(String name) throws UnreadableException {
        if (name != null) {
            checkName(name);
        }
        return length(name);
    }

    private static long texts(NewsItem item) {
        return (long) length(item.getUri())
                + length(item.getHeadline())
                + length(item.getBody())
                + length(item.getNote());
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    /**
     * Checks one name or code.
     *
     * @throws UnreadableException with TOO_COMPLEX where it is longer than {@link WireLimits#MAX_NAME}
     */
    static void checkName(String name) throws UnreadableException {
        if (name.length() > WireLimits.MAX_NAME) {
            throw new UnreadableException(
                    RejectionReason.TOO_COMPLEX,
                    "a name or code of " + name.length() + " characters, and the limit is " + WireLimits.MAX_NAME
                            + ": it begins with '" + name.substring(0, 40) + "'");
        }
    }
}
