package dev.wirewatch.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wirewatch.app.KeptRejection;
import dev.wirewatch.message.Rejection;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;

/**
 * A rejection without its bytes, as a list shows it.
 *
 * @param kept the rejection, emptied of its bytes and key
 * @param size how many bytes it holds
 * @param resent whether it was sent again
 */
record RejectionSummary(KeptRejection kept, int size, boolean resent) {

    /** The one that was put aside last is the last; those put aside at once, by their place. */
    static final Comparator<RejectionSummary> NEWEST_LAST = Comparator.<RejectionSummary, Instant>comparing(
                    summary -> summary.kept().timestamp())
            .thenComparing(summary -> summary.kept().partition())
            .thenComparing(summary -> summary.kept().offset());

    /** A message that was put aside later than that after its receipt was resent, or has waited. */
    private static final Duration USUAL = Duration.ofMinutes(1);

    static final String HEADING = row("ID", "REJECTED", "REASON", "FEED", "BYTES", "DETAIL");

    static RejectionSummary of(KeptRejection kept, boolean resent) {
        Rejection whole = kept.rejection();
        Rejection light = Rejection.newBuilder()
                .setReason(whole.getReason())
                .setDetail(whole.getDetail())
                .setWhole(whole.getWhole())
                .setBytes(ByteBuffer.allocate(0))
                .setContentType(whole.getContentType())
                .setFeed(whole.getFeed())
                .setTopic(whole.getTopic())
                .setPartition(whole.getPartition())
                .setOffset(whole.getOffset())
                .setReceived(whole.getReceived())
                .build();
        KeptRejection lightly =
                new KeptRejection(kept.partition(), kept.offset(), kept.timestamp(), kept.trace(), light);
        return new RejectionSummary(lightly, whole.getBytes().remaining(), resent);
    }

    /** One line of columns. When the message was received stands in it where that was more than a minute before. */
    String line() {
        Rejection rejection = kept.rejection();
        String detail = (resent ? "(resent) " : "")
                + (isMuchLater() ? "(received " + seconds(received()) + ") " : "")
                + (kept.isOfWireMessage() ? "" : "(" + kept.record() + ") ")
                + rejection.getDetail();
        return row(
                kept.id(),
                seconds(kept.timestamp()),
                reason(),
                rejection.getFeed(),
                Integer.toString(size),
                Printable.of(detail));
    }

    /** One object, without the bytes. */
    ObjectNode object() {
        Rejection rejection = kept.rejection();
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("id", kept.id())
                .put("reason", reason())
                .put("detail", rejection.getDetail());
        if (rejection.getContentType() != null) {
            object.put("contentType", rejection.getContentType());
        }
        return object.put("feed", rejection.getFeed())
                .put("topic", rejection.getTopic())
                .put("partition", rejection.getPartition())
                .put("offset", rejection.getOffset())
                .put("received", received().toString())
                .put("rejected", kept.timestamp().toString())
                .put("size", size)
                .put("resent", resent);
    }

    private boolean isMuchLater() {
        return kept.timestamp().isAfter(received().plus(USUAL));
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private Instant received() {
        return kept.rejection().getReceived();
    }

    private String reason() {
        return kept.rejection().getReason().name().toLowerCase(Locale.ROOT);
    }

    private static String row(String id, String rejected, String reason, String feed, String bytes, String detail) {
        return String.format(Locale.ROOT, "%-9s %-20s %-18s %-12s %8s  %s", id, rejected, reason, feed, bytes, detail)
                .stripTrailing();
    }
}
