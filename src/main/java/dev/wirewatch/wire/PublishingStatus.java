package dev.wirewatch.wire;

import dev.wirewatch.message.PubStatus;
import java.util.Locale;

/** Whether an item may be used (IPTC NewsCodes, Publishing Status), as formats write it. */
final class PublishingStatus {

    private PublishingStatus() {}

    /**
     * Reads a status, with or without the scheme {@code stat:} and in any case. One that we cannot make out is UNKNOWN,
     * since it might forbid the use.
     */
    static PubStatus parse(String text) {
        String status = text.strip().toLowerCase(Locale.ROOT);
        return switch (status.substring(status.lastIndexOf(':') + 1)) {
            case "usable" -> PubStatus.USABLE;
            case "withheld" -> PubStatus.WITHHELD;
            case "canceled", "cancelled" -> PubStatus.CANCELED;
            default -> PubStatus.UNKNOWN;
        };
    }
}
