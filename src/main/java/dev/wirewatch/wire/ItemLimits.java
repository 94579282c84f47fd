package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.RejectionReason;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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
            for (String name : names(item).toList()) {
                checkName(name);
                length += name.length();
            }
            length += texts(item).mapToLong(String::length).sum();
            if (length > limit) {
                throw new UnreadableException(
                        RejectionReason.TOO_COMPLEX,
                        "items with more than " + limit + " characters of text, the limit of a message of "
                                + messageBytes + " bytes: it repeats one long value in many of them");
            }
        }
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

    /** All that names something: what queries compare whole, desks show in a line, and formats may say once for many. */
    private static Stream<String> names(NewsItem item) {
        Stream<String> fields = Stream.of(
                item.getProvider(),
                item.getVersion(),
                item.getSlugline(),
                item.getByline(),
                item.getLocated(),
                item.getLanguage(),
                item.getCategorycode(),
                item.getPriority(),
                item.getSequence());
        Stream<String> concepts = Stream.concat(item.getSubjects().stream(), item.getPlaces().stream())
                .flatMap(concept -> Stream.of(concept.getName(), concept.getCode()));
        return Stream.of(fields, concepts, item.getReplaces().stream())
                .flatMap(strings -> strings)
                .filter(Objects::nonNull);
    }

    private static Stream<String> texts(NewsItem item) {
        return Stream.of(item.getUri(), item.getHeadline(), item.getBody(), item.getNote())
                .filter(Objects::nonNull);
    }
}
