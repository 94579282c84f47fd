package dev.wirewatch.wire;

import dev.wirewatch.message.RejectionReason;

/** A wire message cannot be read; {@link WireReaders} makes a {@link Reading.Rejected} of it. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int MAX_DETAIL = 300;

    private final RejectionReason reason;

    /**
     * @param reason why, as a value to count
     * @param detail what was wrong and where; made one line of printable characters, and cut at 300
     */
    public UnreadableException(RejectionReason reason, String detail) {
        super(oneLine(detail), null, false, false);
        this.reason = reason;
    }

    /** Returns why the message cannot be read. */
    public RejectionReason reason() {
        return reason;
    }

    /** Parsers quote the message, which is hostile: no line breaks, terminal escapes or half surrogate pairs. */
    private static String oneLine(String detail) {
        StringBuilder line = new StringBuilder();
        detail.codePoints()
                .limit(MAX_DETAIL)
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .forEach(line::appendCodePoint);
        return line.toString();
    }
}
