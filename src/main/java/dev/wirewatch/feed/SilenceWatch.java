package dev.wirewatch.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Learns a feed's habit, and tells when it is silent beyond it. A silence is measured in minutes that would usually have
 * brought something, so that a quiet night counts little; it is beyond the habit where it is three times as long as the
 * longest of the last silences (of more than a hundred, as the longest but for one in a hundred), and ten minutes at
 * least. What it tells depends on the times that it is given, and on nothing else. It says nothing before it has seen 20
 * silences and one hour.
 */
final class SilenceWatch {

    private static final Duration FLOOR = Duration.ofMinutes(10);
    private static final Duration LEARNING = Duration.ofHours(1);
    private static final int LEAST_GAPS = 20;
    private static final int KEPT_GAPS = 500;
    private static final double QUANTILE = 0.99;
    private static final double TIMES = 3;
    private static final double LEAST_MISSED = 3;
    private static final int SECONDS = 60;

    private final HourlyHabit habit = new HourlyHabit();
    private final double[] gaps = new double[KEPT_GAPS];
    private long count;
    private Instant first;
    private Instant last;

    /** Something came. A clock that goes back is taken to stand still. */
    void arrived(Instant at) {
        if (last == null) {
            first = at;
            last = at;
            habit.active(at);
        } else if (minuteOf(at) > minuteOf(last)) {
            habit.active(at);
            gaps[(int) (count % KEPT_GAPS)] = habit.expected(last, at);
            count++;
            last = at;
        } else if (at.isAfter(last)) {
            last = at;
        }
    }

    /** The silence at some time, where it is beyond the habit. */
    Optional<Silence> silence(Instant now) {
        if (count < LEAST_GAPS || last.isBefore(first.plus(LEARNING)) || now.isBefore(last.plus(FLOOR))) {
            return Optional.empty();
        }
        double missed = habit.expected(last, now);
        if (missed <= Math.max(LEAST_MISSED, TIMES * usualGap())) {
            return Optional.empty();
        }
        return Optional.of(new Silence(Duration.between(last, now), Math.round(missed)));
    }

    private double usualGap() {
        double[] sorted = Arrays.copyOf(gaps, (int) Math.min(count, KEPT_GAPS));
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(QUANTILE * (sorted.length - 1))];
    }

    private static long minuteOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }
}
