package dev.wirewatch.rules;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;

/** What the status that an agency gave an item means for the rules. */
public final class ItemStatus {

    private ItemStatus() {}

    /**
     * Tells whether an item by itself may raise alerts.
     *
     * @param item the item
     * @return whether its status is usable: not withheld, nor cancelled, nor one that we do not know
     */
    public static boolean isUsable(NewsItem item) {
        return item.getPubstatus() == PubStatus.USABLE;
    }
}
