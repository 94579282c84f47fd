package dev.wirewatch.wire;

/**
 * Messages of a series that have not come.
 *
 * @param from number of the first
 * @param to number of the last, no less than {@code from}
 * @param got the number that came instead of the first
 * @param since when that came, in milliseconds since 1970
 */
public record SequenceGap(int from, int to, int got, long since) {

    /**
     * How many messages are missing.
     *
     * @return at least 1
     */
    public int missing() {
        return to - from + 1;
    }

    boolean contains(int number) {
        return from <= number && number <= to;
    }
}
