package dev.wirewatch.rules;

import java.util.OptionalDouble;

/**
 * How often rules and labels agree.
 *
 * @param truePositives items that belong to the category and that a rule found
 * @param falsePositives items that do not belong there and that a rule found
 * @param falseNegatives items that belong there and that no rule found
 * @param trueNegatives items that do not belong there and that no rule found
 * @param leftOut items whose label is open
 */
public record ConfusionCounts(
        int truePositives, int falsePositives, int falseNegatives, int trueNegatives, int leftOut) {

    /** Nothing counted yet. */
    public static final ConfusionCounts NONE = new ConfusionCounts(0, 0, 0, 0, 0);

    /**
     * These counts and one item more.
     *
     * @param label what a person said of it
     * @param found whether a rule found it
     * @return the counts
     */
    public ConfusionCounts plus(Label label, boolean found) {
        return switch (label) {
            case OPEN -> new ConfusionCounts(truePositives, falsePositives, falseNegatives, trueNegatives, leftOut + 1);
            case YES ->
                found
                        ? new ConfusionCounts(truePositives + 1, falsePositives, falseNegatives, trueNegatives, leftOut)
                        : new ConfusionCounts(
                                truePositives, falsePositives, falseNegatives + 1, trueNegatives, leftOut);
            case NO ->
                found
                        ? new ConfusionCounts(truePositives, falsePositives + 1, falseNegatives, trueNegatives, leftOut)
                        : new ConfusionCounts(
                                truePositives, falsePositives, falseNegatives, trueNegatives + 1, leftOut);
        };
    }

    /**
     * The share of what rules found that belongs there.
     *
     * @return from 0 to 1; empty where rules found nothing
     */
    public OptionalDouble precision() {
        return ratio(truePositives, truePositives + falsePositives);
    }

    /**
     * The share of what belongs there that rules found.
     *
     * @return from 0 to 1; empty where nothing belongs there
     */
    public OptionalDouble recall() {
        return ratio(truePositives, truePositives + falseNegatives);
    }

    /**
     * The harmonic mean of precision and recall.
     *
     * @return from 0 to 1; empty where nothing belongs there and rules found nothing
     */
    public OptionalDouble f1() {
        return ratio(2 * truePositives, (2 * truePositives) + falsePositives + falseNegatives);
    }

    private static OptionalDouble ratio(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
