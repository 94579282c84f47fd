package dev.wirewatch.wire;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.message.Signal;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What an agency says about a version of a story, and what follows from it for its publishing status.
 *
 * @param all the signals, in the order of the schema
 */
record Signals(Set<Signal> all) {

    static final Signals NONE = new Signals(Set.of());

    Signals {
        EnumSet<Signal> ordered = EnumSet.noneOf(Signal.class);
        ordered.addAll(all);
        all = Collections.unmodifiableSet(ordered);
    }

    static Signals of(Signal... signals) {
        return new Signals(Set.of(signals));
    }

    static Signals union(Collection<Signals> several) {
        EnumSet<Signal> all = EnumSet.noneOf(Signal.class);
        several.forEach(signals -> all.addAll(signals.all()));
        return new Signals(all);
    }

    Signals and(Signals more) {
        return union(List.of(this, more));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    boolean has(Signal signal) {
        return all.contains(signal);
    }

    /** As items carry them. */
    List<Signal> toList() {
        return List.copyOf(all);
    }

    /** A kill cancels; a hold withholds, unless the same text says that it has ended. */
    PubStatus pubStatus() {
        if (has(Signal.KILL)) {
            return PubStatus.CANCELED;
        }
        return has(Signal.HOLD) && !has(Signal.RELEASE) ? PubStatus.WITHHELD : PubStatus.USABLE;
    }

    /**
     * Sets signals, status and embargo of an item whose format has no fields for them.
     *
     * @param above the text that said so, in which the time of an embargo stands
     */
    NewsItem.Builder addTo(NewsItem.Builder item, Supplier<String> above) {
        Instant embargoed = has(Signal.EMBARGO)
                ? EmbargoTime.in(above.get(), item.getReceived()).orElse(null)
                : null;
        return item.setSignals(toList()).setPubstatus(pubStatus()).setEmbargoed(embargoed);
    }
}
