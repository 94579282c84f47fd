package dev.wirewatch.topology;

import dev.wirewatch.wire.SequenceGap;
import dev.wirewatch.wire.SequenceNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs gaps, for each series of a feed at most one a minute: where an agency sends a receiver only part of a series, every
 * message makes one. One is shared by all stream tasks of a process.
 */
final class SequenceGapLog {

    static final Duration PAUSE = Duration.ofMinutes(1);

    /** Series that are remembered; of more, some are logged more often. */
    private static final int MAX_SERIES = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(SequenceGapLog.class);

    private final InstantSource clock;
    private final Map<String, Instant> logged = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MAX_SERIES;
        }
    };

    SequenceGapLog(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void lost(String feed, String series, int digits, SequenceGap gap) {
        Instant now = clock.instant();
        Instant last = logged.get(feed + "|" + series);
        if (last != null && now.isBefore(last.plus(PAUSE))) {
            return;
        }
        logged.put(feed + "|" + series, now);
        LOG.atWarn()
                .addKeyValue("feed", feed)
                .addKeyValue("series", series)
                .addKeyValue("expected", new SequenceNumber(series, gap.from(), digits))
                .addKeyValue("got", new SequenceNumber(series, gap.got(), digits))
                .addKeyValue("missing", gap.missing())
                .log("numbered messages of a feed have not come");
    }
}
