package dev.wirewatch.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What is known of one feed. */
final class FeedRecord {

    private static final int MINUTES = 60;
    private static final Duration LOG_AGAIN = Duration.ofSeconds(10);

    private final String feed;
    private final SilenceWatch watch = new SilenceWatch();
    private final long[] byMinute = new long[MINUTES];
    private final Map<FeedFault, Instant> logged = new EnumMap<>(FeedFault.class);
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

    /** Whether to log a fault: once in ten seconds for each kind, however many there are. */
    synchronized boolean isToBeLogged(Instant at, FeedFault fault) {
        Instant before = logged.get(fault);
        if (before != null && at.isBefore(before.plus(LOG_AGAIN))) {
            return false;
        }
        logged.put(fault, at);
        return true;
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
