package dev.wirewatch.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

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

    /**
     * The median of how many times as fast this is as another one, measurement by measurement: those that were taken one
     * after the other are alike in how fast the machine was. 0 where nothing was measured.
     */
    double medianShareOf(Speed other) {
        return median(IntStream.range(0, Math.min(measured.size(), other.measured.size()))
                .mapToObj(i -> measured.get(i) / other.measured.get(i))
                .toList());
    }

    /** The median, which one pause of the machine does not move; 0 where nothing was measured. */
    double median() {
        return median(measured);
    }

    private static double median(List<Double> values) {
        if (values.isEmpty()) {
            return 0;
        }
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
