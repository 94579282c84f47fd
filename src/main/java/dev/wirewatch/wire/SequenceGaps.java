package dev.wirewatch.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Notices from the numbers of its messages what a series lost. A missing number counts as lost when it has not come within
 * a minute, since messages of one feed may lie on several partitions and overtake each other. Numbers begin anew behind
 * the greatest, and at the start of a day; 0 may be left out. Nothing here knows a clock: times are those of the messages.
 */
public final class SequenceGaps {

    /** How long a message may be late. */
    public static final Duration TOLERANCE = Duration.ofMinutes(1);

    /** After this long a series begins anew, and what it lost meanwhile is not known. */
    public static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);

    /** A number that is so far behind, or less, is late or sent again. */
    private static final int LATE = 100;

    /** A series that begins anew begins with one of the first numbers, unless it lost those. */
    private static final int FIRST_NUMBERS = 10;

    /** Open gaps of a series; of more, the oldest counts as lost at once. */
    private static final int MAX_OPEN = 50;

    private SequenceGaps() {}

    /**
     * What came of a message or of time.
     *
     * @param series the series afterwards
     * @param lost gaps that are now certain, oldest first
     */
    public record Step(MessageSeries series, List<SequenceGap> lost) {

        /** Copies the list. */
        public Step {
            lost = List.copyOf(lost);
        }
    }

    /**
     * Takes a message.
     *
     * @param before the series so far; empty for its first message
     * @param number the message's number
     * @param at when it came, in milliseconds since 1970
     * @return the series with it
     */
    public static Step next(Optional<MessageSeries> before, SequenceNumber number, long at) {
        if (before.isEmpty()) {
            return new Step(MessageSeries.startingWith(number, at), List.of());
        }
        MessageSeries series = before.get();
        if (series.digits() != number.digits() || at - series.seen() > FORGOTTEN_AFTER.toMillis()) {
            return new Step(MessageSeries.startingWith(number, at), series.open());
        }
        return expire(take(series, number.number(), Math.max(at, series.seen())), at);
    }

    /**
     * Takes the time.
     *
     * @param series the series
     * @param at the time, in milliseconds since 1970
     * @return the series without the gaps that are now certain
     */
    public static Step expire(MessageSeries series, long at) {
        List<SequenceGap> open = new ArrayList<>();
        List<SequenceGap> lost = new ArrayList<>();
        for (int i = 0; i < series.open().size(); i++) {
            SequenceGap gap = series.open().get(i);
            boolean certain =
                    at - gap.since() >= TOLERANCE.toMillis() || series.open().size() - i > MAX_OPEN;
            (certain ? lost : open).add(gap);
        }
        MessageSeries after = new MessageSeries(series.digits(), series.last(), series.seen(), series.restart(), open);
        return new Step(after, lost);
    }

    private static MessageSeries take(MessageSeries series, int number, long at) {
        int forward = Math.floorMod(number - series.last(), series.modulus());
        if (forward == 0) {
            return series.with(series.last(), at, series.open());
        }
        if (goesOn(series.restart(), number)) {
            List<SequenceGap> first = plus(series.open(), 1, series.restart() - 1, series.restart(), at);
            return series.with(number, at, plus(first, series.restart() + 1, number - 1, number, at));
        }
        if (forward <= series.modulus() / 2) {
            return series.with(number, at, ahead(series, number, at));
        }
        List<SequenceGap> filled = without(series.open(), number);
        boolean fills = !filled.equals(series.open());
        boolean late = series.modulus() - forward <= LATE && number > FIRST_NUMBERS;
        return fills || late
                ? series.with(series.last(), at, filled)
                : new MessageSeries(series.digits(), series.last(), at, number, series.open());
    }

    private static boolean goesOn(int restart, int number) {
        return restart >= 0 && number > restart && number <= restart + FIRST_NUMBERS;
    }

    /** The gaps with that between the last number and a greater one, which may lie behind the turn. */
    private static List<SequenceGap> ahead(MessageSeries series, int number, long at) {
        if (number > series.last()) {
            return plus(series.open(), series.last() + 1, number - 1, number, at);
        }
        List<SequenceGap> gaps = plus(series.open(), series.last() + 1, series.modulus() - 1, number, at);
        return plus(gaps, 1, number - 1, number, at);
    }

    private static List<SequenceGap> plus(List<SequenceGap> gaps, int from, int to, int got, long at) {
        if (from > to) {
            return gaps;
        }
        List<SequenceGap> more = new ArrayList<>(gaps);
        more.add(new SequenceGap(from, to, got, at));
        return more;
    }

    private static List<SequenceGap> without(List<SequenceGap> gaps, int number) {
        List<SequenceGap> filled = new ArrayList<>();
        for (SequenceGap gap : gaps) {
            if (gap.contains(number)) {
                filled.addAll(plus(List.of(), gap.from(), number - 1, gap.got(), gap.since()));
                filled.addAll(plus(List.of(), number + 1, gap.to(), gap.got(), gap.since()));
            } else {
                filled.add(gap);
            }
        }
        return filled;
    }
}
