package dev.wirewatch.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Documents a second, measured several times. */
final class Speed {

    private static final double NANOS_PER_SECOND = 1e9;

    private final List<Double> measured = new ArrayList<>();

    /** Adds a measurement; one of no documents is none. */
    void add(int documents, long nanos) {
        if (documents > 0) {
            measured.add(documents * NANOS_PER_SECOND / Math.max(1, nanos));
        }
    }

    /** The median, which one pause of the machine does not move; 0 where nothing was measured. */
    double median() {
        if (measured.isEmpty()) {
            return 0;
        }
        List<Double> sorted = new ArrayList<>(measured);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
