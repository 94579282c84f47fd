package dev.wirewatch.app;

import dev.wirewatch.message.NewsItem;

/** Takes news items of the past, from one thread. */
@FunctionalInterface
public interface ItemSink {

    /**
     * Takes the next item; those of one story come in the order of their versions' arrival.
     *
     * @param story the item's story key
     * @param item the item
     */
    void accept(String story, NewsItem item);
}
