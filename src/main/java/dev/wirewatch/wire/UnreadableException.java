package dev.wirewatch.wire;

import dev.wirewatch.message.RejectionReason;

/** A wire message cannot be read; {@link WireReaders} makes a {@link Reading.Rejected} of it. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final RejectionReason reason;

    /**
     * @param reason why, as a value to count
     * @param detail what was wrong and where; made one line of printable characters, and cut at 300
     */
    public UnreadableException(RejectionReason reason, String detail) {
        super(RejectionDetail.of(detail), null, false, false);
        this.reason = reason;
    }

    /** Returns why the message cannot be read. */
    public RejectionReason reason() {
        return reason;
    }
}
