package dev.wirewatch.query;

import java.util.List;

/** A text that is not a query, with everything that was found wrong in it. */
public final class InvalidQueryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    InvalidQueryException(List<Diagnostic> diagnostics) {
        super(diagnostics.get(0).message());
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * What is wrong.
     *
     * @return one or more diagnostics, in the order of the text
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
