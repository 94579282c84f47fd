package dev.wirewatch.match;

/**
 * Some consecutive positions of a field.
 *
 * @param from the first
 * @param to the one behind the last
 */
record Positions(int from, int to) {

    Positions and(Positions other) {
        int start = Math.max(from, other.from);
        return new Positions(start, Math.max(start, Math.min(to, other.to)));
    }
}
