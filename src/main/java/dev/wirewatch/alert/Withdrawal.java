package dev.wirewatch.alert;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.rules.ItemStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tells which versions of a story may be used: none that its agency has withheld or cancelled, and none from before that,
 * which may come late, by another way or in the order of file names. Who asks keeps, by story, what {@link #next} gives,
 * and forgets it when {@link #isForgotten} says so.
 */
public final class Withdrawal {

    /** How long it is remembered that a story was withdrawn: as long as an alert on it may be revised. */
    public static final Duration REMEMBERED_FOR = AlertLifecycle.OPEN_FOR;

    private Withdrawal() {}

    /**
     * Tells whether an item may be used.
     *
     * @param last the last version of the story that was withheld or cancelled, as {@link #next} gave it
     * @param item a version that came now
     * @return whether it is usable, and not a version from before the last withdrawal
     */
    public static boolean isUsable(Optional<NewsItem> last, NewsItem item) {
        return ItemStatus.isUsable(item) && !isBefore(last, item);
    }

    /**
     * Gives what is to be kept of an item.
     *
     * @param last the last version of the story that was withheld or cancelled, as this method gave it
     * @param item a version that came now
     * @return no more of it than tells which version it is, where it is withheld or cancelled, and not from before the last
     *     one; else nothing, and the last one stays
     */
    public static Optional<NewsItem> next(Optional<NewsItem> last, NewsItem item) {
        boolean withdraws = item.getPubstatus() == PubStatus.WITHHELD || item.getPubstatus() == PubStatus.CANCELED;
        return withdraws && !isBefore(last, item) ? Optional.of(version(item)) : Optional.empty();
    }

    /**
     * Tells whether a withdrawal counts no more.
     *
     * @param withdrawn the version that was withheld or cancelled, as {@link #next} gave it
     * @param now the time to ask for
     * @return whether it was received longer than {@link #REMEMBERED_FOR} before
     */
    public static boolean isForgotten(NewsItem withdrawn, Instant now) {
        return withdrawn.getReceived().isBefore(now.minus(REMEMBERED_FOR));
    }

    private static boolean isBefore(Optional<NewsItem> last, NewsItem item) {
        return last.filter(withdrawn -> VersionOrder.isWithdrawn(withdrawn, item))
                .isPresent();
    }

    /** All that has a default but text is set: Avro makes other defaults only of classes that it was told to trust. */
    private static NewsItem version(NewsItem item) {
        return NewsItem.newBuilder()
                .setUri(item.getUri())
                .setVersion(item.getVersion())
                .setVersioncreated(item.getVersioncreated())
                .setPubstatus(item.getPubstatus())
                .setSubjects(List.of())
                .setPlaces(List.of())
                .setSignals(List.of())
                .setReplaces(List.of())
                .setReceived(item.getReceived())
                .build();
    }
}
