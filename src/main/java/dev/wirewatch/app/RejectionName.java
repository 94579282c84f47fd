package dev.wirewatch.app;

import dev.wirewatch.topology.Topics;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How people name a rejection: by its own place on {@code wire-rejected}, or by the record that was put aside.
 *
 * @param topic the record's topic; {@code wire-rejected} for the rejection's own place
 * @param partition partition in that topic
 * @param offset offset in that partition
 */
public record RejectionName(String topic, int partition, long offset) {

    private static final Pattern NAME = Pattern.compile("(?:([\\w.-]+)-)?([0-9]{1,9})-([0-9]{1,18})");

    /**
     * Reads a name.
     *
     * @param name {@code PARTITION-OFFSET} on {@code wire-rejected}, or {@code TOPIC-PARTITION-OFFSET}
     * @return nothing where it is neither
     */
    public static Optional<RejectionName> parse(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(new RejectionName(
                        Optional.ofNullable(parts.group(1)).orElse(Topics.WIRE_REJECTED),
                        Integer.parseInt(parts.group(2)),
                        Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    /** Whether it is the rejection's own place. */
    boolean isPlace() {
        return topic.equals(Topics.WIRE_REJECTED);
    }

    /** Whether it names the record that a rejection is of. */
    boolean names(KeptRejection kept) {
        return kept.rejection().getTopic().equals(topic)
                && kept.rejection().getPartition() == partition
                && kept.rejection().getOffset() == offset;
    }
}
