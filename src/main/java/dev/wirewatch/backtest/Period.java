package dev.wirewatch.backtest;

import dev.wirewatch.alert.Withdrawal;
import java.time.Instant;
import java.util.Optional;

/**
 * Which news items are tried, by when they were received, or where they are in files, when their agencies made them.
 *
 * @param since the first time that counts; empty for all before {@code until}
 * @param until the first time that counts no more; empty for all after {@code since}
 */
public record Period(Optional<Instant> since, Optional<Instant> until) {

    /** All items, whenever they are from. */
    public static final Period ALL = new Period(Optional.empty(), Optional.empty());

    /**
     * Tells whether an item is tried.
     *
     * @param time when the item was received or made
     * @return whether that is not before the first time, and before the last one
     */
    public boolean contains(Instant time) {
        return (since.isEmpty() || !time.isBefore(since.get())) && (until.isEmpty() || time.isBefore(until.get()));
    }

    /**
     * From when on items must come to a back-test: a story that was withdrawn shortly before the period is still
     * withdrawn in it.
     *
     * @return {@link Withdrawal#REMEMBERED_FOR} before {@code since}; empty for all items
     */
    public Optional<Instant> readFrom() {
        return since.map(first -> first.minus(Withdrawal.REMEMBERED_FOR));
    }
}
