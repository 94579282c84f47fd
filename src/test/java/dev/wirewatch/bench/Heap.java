package dev.wirewatch.bench;

/** The memory that this process's objects take. */
final class Heap {

    private static final int MOST_COLLECTIONS = 20;
    /** Two collections that differ by less have nothing left to find, in bytes. */
    private static final long NOISE = 64 << 10;

    private Heap() {}

    /** Bytes in use after collecting all garbage. */
    static long used() {
        long used = collect();
        for (int i = 0; i < MOST_COLLECTIONS; i++) {
            long before = used;
            used = collect();
            if (Math.abs(before - used) < NOISE) {
                break;
            }
        }
        return used;
    }

    private static long collect() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
