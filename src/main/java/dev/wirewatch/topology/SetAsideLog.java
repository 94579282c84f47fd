package dev.wirewatch.topology;

import dev.wirewatch.message.NewsItem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs rules that were set aside, each at most once a minute: a bad rule is set aside with many items, and must not
 * drown the log. One is shared by all stream tasks of a process, or each would log the rule once a minute.
 */
final class SetAsideLog {

    static final Duration PAUSE = Duration.ofMinutes(1);

    /** Rules that are remembered; of more, some are logged more often. */
    private static final int MAX_RULES = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(SetAsideLog.class);

    private final InstantSource clock;
    private final Map<String, Instant> logged = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MAX_RULES;
        }
    };

    SetAsideLog(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void setAside(String rule, NewsItem item) {
        Instant now = clock.instant();
        Instant last = logged.get(rule);
        if (last != null && now.isBefore(last.plus(PAUSE))) {
            return;
        }
        logged.put(rule, now);
        LOG.atWarn()
                .addKeyValue("rule", rule)
                .addKeyValue("item", item.getUri())
                .addKeyValue("version", item.getVersion())
                .addKeyValue("provider", item.getProvider())
                .log("rule set aside: its query is too dear for this item");
    }
}
