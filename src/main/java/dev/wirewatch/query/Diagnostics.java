package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong in one query. */
final class Diagnostics {

    private final List<Diagnostic> found = new ArrayList<>();

    void add(int start, int end, String message, String hint) {
        found.add(new Diagnostic(start, end, message, hint));
    }

    /** Refuses the query if anything was found so far. */
    void refuseIfAny() throws InvalidQueryException {
        if (!found.isEmpty()) {
            throw new InvalidQueryException(found.stream()
                    .sorted(Comparator.comparingInt(Diagnostic::start))
                    .limit(Limits.DIAGNOSTICS)
                    .toList());
        }
    }
}
