package dev.wirewatch.feed;

/** A feed cannot deliver: the message names the file and tells why, in one line for a person. */
public final class FeedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FeedFault fault;
    private final String problem;

    FeedException(String file, FeedFault fault, String problem) {
        super(file + ": " + problem);
        this.fault = fault;
        this.problem = problem;
    }

    FeedException(String file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
        this.fault = FeedFault.UNREADABLE;
        this.problem = problem;
    }

    FeedException(String file, String problem) {
        this(file, FeedFault.UNREADABLE, problem);
    }

    /** What kind of problem it is. */
    FeedFault fault() {
        return fault;
    }

    /** What is wrong, without the file's name. */
    String problem() {
        return problem;
    }
}
