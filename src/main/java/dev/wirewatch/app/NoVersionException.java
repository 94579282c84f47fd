package dev.wirewatch.app;

/** There is no version of a rule pack to go back to. */
public final class NoVersionException extends Exception {

    private static final long serialVersionUID = 1L;

    NoVersionException(String message) {
        super(message);
    }
}
