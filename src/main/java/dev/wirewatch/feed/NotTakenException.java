package dev.wirewatch.feed;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** Kafka did not take wire messages; the message of the exception says why, in one line. */
public final class NotTakenException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FeedFault fault;

    /**
     * @param fault what kind of fault
     * @param detail what went wrong, in one line
     * @param cause what showed it; may be null
     */
    public NotTakenException(FeedFault fault, String detail, Throwable cause) {
        super(detail, cause);
        this.fault = fault;
    }

    static NotTakenException of(Throwable cause) {
        String detail = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        String line = detail.replaceAll("\\s+", " ");
        if (cause instanceof RecordTooLargeException) {
            return new NotTakenException(FeedFault.TOO_LARGE, line, cause);
        }
        return new NotTakenException(
                cause instanceof InvalidRecordException ? FeedFault.REFUSED : FeedFault.KAFKA, line, cause);
    }

    /** What kind of fault. */
    public FeedFault fault() {
        return fault;
    }

    /** Whether to send the same again can help. Where not, whether Kafka holds the message is known: it does not. */
    public boolean isWorthTryingAgain() {
        return fault == FeedFault.KAFKA;
    }
}
