package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import java.util.List;

/**
 * Reads one wire format. A reader keeps no state and may be used by many threads. It reads what the agency sent in the
 * format's own terms and invents nothing: a field that is absent, or that cannot be read, is absent in the item.
 */
public interface WireReader {

    /** Returns the format's name as news items carry it in {@code format}: lower case, with hyphens. */
    String format();

    /**
     * Tells whether the message is in this format. Looks only as far as it must; a message that is recognised may still
     * turn out to be malformed.
     *
     * @param content the decoded message
     */
    boolean recognises(WireContent content);

    /**
     * Reads the news items of a message that {@link #recognises} accepted.
     *
     * @param content the decoded message
     * @return the items in the message's order, at least one, each with a headline or a body, or withdrawing or
     *     holding back its story
     * @throws UnreadableException if the message breaks its format's rules or limits, or holds no text
     */
    List<NewsItem> read(WireContent content) throws UnreadableException;
}
