package dev.wirewatch.match.engine;

/** A rule took more steps on a document than it is granted. Without a stack trace, since it is no error. */
final class TooDearException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooDearException() {
        super("too many steps", null, false, false);
    }
}
