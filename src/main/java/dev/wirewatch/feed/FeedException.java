package dev.wirewatch.feed;

/** A feed cannot deliver: the message names the file and tells why, in one line for a person. */
public final class FeedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String problem;

    FeedException(String file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
        this.problem = problem;
    }

    FeedException(String file, String problem) {
        this(file, problem, null);
    }

    /** What is wrong, without the file's name. */
    String problem() {
        return problem;
    }
}
