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

    /** Refuses the query if anything was found so far. The last diagnostic that is shown tells how many are not. */
    void refuseIfAny() throws InvalidQueryException {
        if (found.isEmpty()) {
            return;
        }
        List<Diagnostic> sorted = found.stream()
                .sorted(Comparator.comparingInt(Diagnostic::start))
                .toList();
        if (sorted.size() <= Limits.DIAGNOSTICS) {
            throw new InvalidQueryException(sorted);
        }
        List<Diagnostic> shown = new ArrayList<>(sorted.subList(0, Limits.DIAGNOSTICS));
        shown.set(
                Limits.DIAGNOSTICS - 1,
                withMore(shown.get(Limits.DIAGNOSTICS - 1), sorted.size() - Limits.DIAGNOSTICS));
        throw new InvalidQueryException(shown);
    }

    private static Diagnostic withMore(Diagnostic last, int more) {
        String count = "and " + more + " more in this query; mend these first";
        String hint = last.hint().isEmpty() ? count : last.hint() + " (" + count + ")";
        return new Diagnostic(last.start(), last.end(), last.message(), hint);
    }
}
