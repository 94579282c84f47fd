package dev.wirewatch.app;

/** The service cannot start, or a command cannot reach it, for a reason that the user can mend. */
public final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong and what to do, in one line
     */
    public StartException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong and what to do, in one line
     * @param cause what showed it
     */
    public StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
