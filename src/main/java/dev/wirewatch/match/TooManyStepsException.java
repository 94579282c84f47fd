package dev.wirewatch.match;

/** Ends work that would take more steps than it was granted. */
final class TooManyStepsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyStepsException() {
        super("too many steps", null, false, false);
    }
}
