package dev.wirewatch.bench;

import dev.wirewatch.match.Document;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Something that is done to all documents over and over, and timed; it counts the same each time.
 */
final class Pass {

    private final String name;
    private final List<Document> documents;
    private final int last;
    private final ToLongFunction<List<Document>> count;
    private final Speed all = new Speed();
    private final Speed ofLast = new Speed();
    private long counted = -1;

    /**
     * Makes a pass.
     *
     * @param name what it is called in a fault
     * @param documents what it goes over
     * @param last so many of them, at the end, get a speed of their own
     * @param count what it does to some of them, and counts
     */
    Pass(String name, List<Document> documents, int last, ToLongFunction<List<Document>> count) {
        this.name = name;
        this.documents = documents;
        this.last = last;
        this.count = count;
    }

    /** Goes over the documents once, for Java to compile what it will; measures nothing. */
    void warmUp() {
        run(new Speed(), new Speed());
    }

    /** Goes over a tenth of the documents, for the caches to hold what they will; measures nothing. */
    void settle() {
        if (count.applyAsLong(documents.subList(0, (documents.size() + 9) / 10)) < 0) {
            throw new IllegalStateException(name + " counted less than none");
        }
    }

    /** Goes over the documents once, and measures. */
    void measure() {
        run(all, ofLast);
    }

    private void run(Speed wholeSpeed, Speed lastSpeed) {
        int others = documents.size() - last;
        long start = System.nanoTime();
        long total = count.applyAsLong(documents.subList(0, others));
        long middle = System.nanoTime();
        total += count.applyAsLong(documents.subList(others, documents.size()));
        long end = System.nanoTime();
        wholeSpeed.add(documents.size(), end - start);
        lastSpeed.add(last, end - middle);
        if (counted >= 0 && counted != total) {
            throw new IllegalStateException(name + " counted " + counted + " before and " + total + " now");
        }
        counted = total;
    }

    /** What it counted in all documents together. */
    long counted() {
        return counted;
    }

    /** Documents a second. */
    double speed() {
        return all.median();
    }

    /** How many times as fast it is as another pass that had its turns beside it. */
    double shareOf(Pass other) {
        return all.medianShareOf(other.all);
    }

    /** Documents a second of the last ones. */
    double speedOfLast() {
        return ofLast.median();
    }
}
