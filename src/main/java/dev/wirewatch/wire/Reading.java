package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.RejectionReason;
import java.util.List;

/** What came of reading a wire message: every message ends as one of the two. */
public sealed interface Reading {

    /**
     * The message was read.
     *
     * @param items its news items in the message's order, at least one
     * @param contradictsType whether the format that it was read in is not what its content type declares
     */
    record Items(List<NewsItem> items, boolean contradictsType) implements Reading {

        /** Copies the list. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * The message could not be read.
     *
     * @param reason why, as a value to count
     * @param detail what was wrong and where, one line for a person
     */
    record Rejected(RejectionReason reason, String detail) implements Reading {}
}
