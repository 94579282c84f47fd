package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.Signal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What headline, slug and notes to editors say of a version. Formats with a field for it leave it empty often, and their
 * agencies print it as they always did.
 */
final class PrintedSignals {

    private PrintedSignals() {}

    /**
     * Adds them to those that the fields told. A withdrawal says all in its fields: its headline is that of the story it
     * withdraws, {@code CORRECTED-} and all.
     *
     * @param item with its headline, slugline, note and signals
     */
    static NewsItem.Builder addTo(NewsItem.Builder item) {
        Signals told = new Signals(Set.copyOf(item.getSignals()));
        return told.has(Signal.KILL)
                ? item
                : item.setSignals(told.and(printed(item)).toList());
    }

    private static Signals printed(NewsItem.Builder item) {
        Signals headline =
                Optional.ofNullable(item.getHeadline()).map(HeadlinePrefix::of).orElse(Signals.NONE);
        Signals slug = Optional.ofNullable(item.getSlugline())
                .flatMap(AnpaSlug::of)
                .map(AnpaSlug::signals)
                .orElse(Signals.NONE);
        List<Signals> notes = Optional.ofNullable(item.getNote()).stream()
                .flatMap(String::lines)
                .map(EditorsNote::of)
                .toList();
        return Signals.union(notes).and(headline).and(slug);
    }
}
