package dev.wirewatch.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** What is known of one feed. */
final class FeedRecord {

    private static final int MINUTES = 60;
    private static final Duration LOG_AGAIN = Duration.ofSeconds(10);

    private final String feed;
    private final SilenceWatch watch = new SilenceWatch();
    private final long[] byMinute = new long[MINUTES];
    private final Map<FeedFault, Instant> logged = new EnumMap<>(FeedFault.class);
    private final Map<FeedFault, Long> unlogged = new EnumMap<>(FeedFault.class);
    private long lastMinute;
    private long messages;
    private long rejected;
    private long bytes;
    private Instant lastMessage;
    private long errors;
    private String lastError;
    private Instant lastErrorAt;
    private boolean failing;
    private String incomplete;
    private Duration lag = Duration.ZERO;

    FeedRecord(String feed) {
        this.feed = feed;
    }

    synchronized void delivered(Instant at, long size) {
        messages++;
        bytes += size;
        lastMessage = at;
        failing = false;
        watch.arrived(at);
        forgetOldMinutes(at);
        byMinute[slot(lastMinute)]++;
    }

    synchronized void rejected() {
        rejected++;
    }

    synchronized void failed(Instant at, FeedFault fault, String detail) {
        errors++;
        lastError = fault.label() + ": " + detail;
        lastErrorAt = at;
        failing |= fault.isLasting();
    }

    /**
     * How many faults of a kind the log was spared since its last line of that kind; empty where it is spared this one
     * too. Each kind has one line in ten seconds, however many there are.
     */
    synchronized OptionalLong toLog(Instant at, FeedFault fault) {
        Instant before = logged.get(fault);
        if (before != null && at.isBefore(before.plus(LOG_AGAIN))) {
            unlogged.merge(fault, 1L, Long::sum);
            return OptionalLong.empty();
        }
        logged.put(fault, at);
        return OptionalLong.of(Objects.requireNonNullElse(unlogged.remove(fault), 0L));
    }

    synchronized void recovered() {
        failing = false;
    }

    synchronized void incomplete(String what) {
        incomplete = what;
    }

    synchronized void lag(Duration now) {
        lag = now;
    }

    synchronized FeedStatus status(Instant now) {
        forgetOldMinutes(now);
        long lastHour = 0;
        for (long count : byMinute) {
            lastHour += count;
        }
        return new FeedStatus(
                feed,
                messages,
                rejected,
                bytes,
                lastHour,
                Optional.ofNullable(lastMessage),
                errors,
                Optional.ofNullable(lastError),
                Optional.ofNullable(lastErrorAt),
                failing,
                Optional.ofNullable(incomplete),
                lag,
                watch.silence(now));
    }

    private void forgetOldMinutes(Instant now) {
        long minute = now.getEpochSecond() / MINUTES;
        long first = Math.max(lastMinute + 1, minute - MINUTES + 1);
        for (long passed = first; passed <= minute; passed++) {
            byMinute[slot(passed)] = 0;
        }
        lastMinute = Math.max(lastMinute, minute);
    }

    private static int slot(long minute) {
        return (int) (minute % MINUTES);
    }
}
