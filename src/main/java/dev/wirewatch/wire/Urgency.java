package dev.wirewatch.wire;

import java.util.Optional;

/** Editorial urgency, 1 (highest) to 9 (lowest), as ninjs, NewsML and NITF write it. */
final class Urgency {

    private Urgency() {}

    /** Reads one digit, 1 to 9; anything else is no urgency. */
    static Optional<Integer> parse(String text) {
        boolean isUrgency = text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '9';
        return isUrgency ? Optional.of(text.charAt(0) - '0') : Optional.empty();
    }
}
