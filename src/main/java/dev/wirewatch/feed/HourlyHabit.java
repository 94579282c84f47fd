package dev.wirewatch.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * In how many minutes of an hour a feed usually sends something, for each hour of a working day and of a day at the
 * weekend, in UTC. Minutes rather than messages, because a thousand messages at once are no habit. What is further back
 * counts less and less.
 */
final class HourlyHabit {

    private static final int HOURS = 24;
    private static final int SECONDS = 3600;
    private static final double NEWEST = 0.3;

    /** Behind so long a silence, hours are not gone through one by one. */
    private static final int MOST_EMPTY_HOURS = 14 * HOURS;

    private final double[] minutes = new double[2 * HOURS];
    private final boolean[] known = new boolean[2 * HOURS];
    private Instant first;
    private Instant last;
    private long activeMinutes;
    private long hour;
    private int activeInHour;

    /** Something came, in a minute in which nothing had come yet. Not earlier than the time before. */
    void active(Instant at) {
        long now = hourOf(at);
        if (first == null) {
            first = at;
            hour = now;
        }
        if (now > hour) {
            learnUntil(now);
        }
        last = at;
        activeMinutes++;
        activeInHour++;
    }

    /** The hours that are over; of the very first a part may have gone unseen. */
    private void learnUntil(long now) {
        if (hour > hourOf(first)) {
            learn(hour, activeInHour);
        }
        for (long empty = Math.max(hour + 1, now - MOST_EMPTY_HOURS); empty < now; empty++) {
            learn(empty, 0);
        }
        hour = now;
        activeInHour = 0;
    }

    private void learn(long whichHour, int active) {
        int slot = slot(whichHour);
        minutes[slot] = known[slot] ? minutes[slot] + NEWEST * (active - minutes[slot]) : active;
        known[slot] = true;
    }

    /** In how many minutes between two times something would usually come. */
    double expected(Instant from, Instant to) {
        double sum = 0;
        double otherwise = mean();
        Instant at = from;
        while (at.isBefore(to)) {
            long now = hourOf(at);
            Instant end = Instant.ofEpochSecond((now + 1) * SECONDS);
            Instant until = end.isBefore(to) ? end : to;
            int slot = slot(now);
            sum += (known[slot] ? minutes[slot] : otherwise) * hours(at, until);
            at = until;
        }
        return sum;
    }

    /** For hours of which nothing is known yet. */
    private double mean() {
        double sum = 0;
        int count = 0;
        for (int slot = 0; slot < minutes.length; slot++) {
            if (known[slot]) {
                sum += minutes[slot];
                count++;
            }
        }
        if (count > 0) {
            return sum / count;
        }
        return first == null || !last.isAfter(first) ? 0 : (activeMinutes - 1) / hours(first, last);
    }

    private static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / (SECONDS * 1000.0);
    }

    private static long hourOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    private static int slot(long whichHour) {
        OffsetDateTime time = Instant.ofEpochSecond(whichHour * SECONDS).atOffset(ZoneOffset.UTC);
        boolean weekend = time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
        return time.getHour() + (weekend ? HOURS : 0);
    }
}
