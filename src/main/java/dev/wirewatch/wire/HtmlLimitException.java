package dev.wirewatch.wire;

import dev.wirewatch.message.RejectionReason;

/**
 * HTML within a message is beyond the limits. Unchecked, because HTML lies in many fields; whoever calls a reader makes an
 * {@link UnreadableException} of it.
 */
final class HtmlLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HtmlLimitException() {
        super(
                "HTML beyond the limits: more than " + WireLimits.MAX_HTML_TAGS + " tags in one text",
                null,
                false,
                false);
    }

    UnreadableException unreadable() {
        return new UnreadableException(RejectionReason.TOO_COMPLEX, getMessage());
    }
}
