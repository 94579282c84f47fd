package dev.wirewatch.match;

/**
 * Ends work on a query that would take more steps than it was granted. It never leaves a matcher or an explanation, whose
 * answers tell of it, and is no error: it has no stack trace, which would cost more than the steps.
 */
public final class TooManyStepsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Makes the exception. */
    public TooManyStepsException() {
        super("too many steps", null, false, false);
    }
}
