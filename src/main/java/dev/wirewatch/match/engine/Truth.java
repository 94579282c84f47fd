package dev.wirewatch.match.engine;

/** Whether the nodes of programs are true, by one way of telling it; this says what that makes of several nodes. */
abstract class Truth {

    final int[] code;

    Truth(int[] code) {
        this.code = code;
    }

    /** Tells whether a node is true. */
    abstract boolean holds(int node);

    /** Tells whether all nodes of a row are true, from the first one on to what lies behind the last. */
    final boolean all(int from, int end) {
        for (int node = from; node < end; node = code[node + 1]) {
            if (!holds(node)) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether so many nodes of a row are true; no further one is asked then. */
    final boolean atLeast(int count, int from, int end) {
        int missing = count;
        for (int node = from; node < end && missing > 0; node = code[node + 1]) {
            if (holds(node)) {
                missing--;
            }
        }
        return missing <= 0;
    }
}
