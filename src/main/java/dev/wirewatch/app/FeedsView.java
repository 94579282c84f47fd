package dev.wirewatch.app;

import dev.wirewatch.feed.FeedHealth;
import dev.wirewatch.feed.FeedStatus;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The feeds in the health check.
 *
 * @param health what they tell
 */
record FeedsView(FeedHealth health) {

    /** Each feed in a word: {@code ok}, or what is wrong. */
    Map<String, String> summaries() {
        Map<String, String> summaries = new LinkedHashMap<>();
        health.statuses().forEach(status -> summaries.put(status.feed(), status.summary()));
        return summaries;
    }

    /** All that is known. */
    Map<String, Object> details() {
        List<Map<String, Object>> feeds =
                health.statuses().stream().map(FeedsView::details).toList();
        return Map.of("feeds", feeds);
    }

    private static Map<String, Object> details(FeedStatus status) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("feed", status.feed());
        details.put("state", status.summary());
        details.put("silent", status.silence().isPresent());
        details.put("messages", status.messages());
        details.put("rejected", status.rejected());
        details.put("bytes", status.bytes());
        details.put("messagesLastHour", status.lastHour());
        details.put("lastMessage", text(status.lastMessage()));
        details.put("lagSeconds", status.lag().toSeconds());
        details.put("errors", status.errors());
        details.put("lastError", status.lastError().orElse(null));
        details.put("lastErrorAt", text(status.lastErrorAt()));
        return details;
    }

    private static String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }
}
