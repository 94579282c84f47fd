package dev.wirewatch.cli;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.rules.ItemDocument;

/**
 * A news item on which a rule is explained.
 *
 * @param file the file that it was read from, with the line where the file has one message a line
 * @param item the item
 */
record ExplainedItem(String file, NewsItem item) {

    /** The item as queries see it. */
    ItemDocument document() {
        return new ItemDocument(item);
    }
}
