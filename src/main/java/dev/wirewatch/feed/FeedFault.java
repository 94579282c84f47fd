package dev.wirewatch.feed;

import java.util.Locale;

/** Why a feed could not deliver: the label {@code reason} of its errors. */
public enum FeedFault {
    /** Kafka did not acknowledge in time; the feed tries again, or asks its sender to. */
    KAFKA,
    /** Larger than {@code wire-raw} takes. */
    TOO_LARGE,
    /** Kafka refuses the message for another reason, however often it is sent. */
    REFUSED,
    /** A watched folder cannot be used. */
    FOLDER,
    /** A file cannot be read or moved. */
    UNREADABLE,
    /** A name that no feed can have. */
    BAD_NAME,
    /** A pushed request that is not in order, or whose sender left in the middle. */
    BAD_REQUEST,
    /** A pushed request without the right token. */
    UNAUTHORIZED,
    /** More requests at once than are taken. */
    BUSY,
    /** A polled address does not answer, or not as it should. */
    UNREACHABLE,
    /** A polled document is no feed. */
    MALFORMED,
    /** A fault of the service's own, which the log tells in full. */
    INTERNAL;

    /** Whether nothing of the feed gets through for as long as it lasts. */
    boolean isLasting() {
        return switch (this) {
            case KAFKA, FOLDER, UNREACHABLE, MALFORMED, INTERNAL -> true;
            case TOO_LARGE, REFUSED, UNREADABLE, BAD_NAME, BAD_REQUEST, UNAUTHORIZED, BUSY -> false;
        };
    }

    /** The name in metrics and in the health check. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
