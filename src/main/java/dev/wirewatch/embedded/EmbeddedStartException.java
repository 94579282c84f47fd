package dev.wirewatch.embedded;

/**
 * The embedded broker or registry cannot start, for a reason that the user can put right: a port or a data folder in
 * use, a folder that cannot be written. The message is one line and says which.
 */
public final class EmbeddedStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EmbeddedStartException(String message) {
        super(message);
    }

    EmbeddedStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
