package dev.wirewatch.backtest;

import dev.wirewatch.message.NewsItem;
import java.time.Instant;
import java.util.Objects;

/** The times of news items that back-tests go by. */
final class ItemTime {

    private ItemTime() {}

    /** When its agency made an item; where it does not tell, when the item was received. */
    static Instant made(NewsItem item) {
        return Objects.requireNonNullElse(item.getVersioncreated(), item.getReceived());
    }
}
