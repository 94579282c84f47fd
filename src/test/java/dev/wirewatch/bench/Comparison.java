package dev.wirewatch.bench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares what two matchers make of one document, rule by rule. */
final class Comparison {

    private Comparison() {}

    /** Where the two differ, in one line; empty where they do not. */
    static Optional<String> difference(String document, List<String> ours, List<String> theirs) {
        Set<String> onlyOurs = without(ours, theirs);
        Set<String> onlyTheirs = without(theirs, ours);
        if (onlyOurs.isEmpty() && onlyTheirs.isEmpty() && ours.size() == theirs.size()) {
            return Optional.empty();
        }
        return Optional.of("document " + document + ": " + ours.size() + " and " + theirs.size()
                + " matches; only ours: " + onlyOurs + "; only theirs: " + onlyTheirs);
    }

    private static Set<String> without(List<String> ids, List<String> others) {
        Set<String> only = new TreeSet<>(ids);
        others.forEach(only::remove);
        return only;
    }
}
