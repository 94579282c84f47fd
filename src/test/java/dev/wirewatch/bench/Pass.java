package dev.wirewatch.bench;

import dev.wirewatch.match.Document;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Something that is done to all documents over and over, and timed; it counts the same each time.
 */
final class Pass {

    private final String name;
    private final List<Document> documents;
    private final int first;
    private final ToLongFunction<List<Document>> count;
    private final Speed all = new Speed();
    private final Speed ofFirst = new Speed();
    private long counted = -1;

    /**
     * Makes a pass.
     *
     * @param name what it is called in a fault
     * @param documents what it goes over
     * @param first so many of them, from the first on, get a speed of their own
     * @param count what it does to some of them, and counts
     */
    Pass(String name, List<Document> documents, int first, ToLongFunction<List<Document>> count) {
        this.name = name;
        this.documents = documents;
        this.first = first;
        this.count = count;
    }

    /** Goes over the documents at least once and at least so long, for Java to compile what it will; measures nothing. */
    void warmUp(Duration duration) {
        long start = System.nanoTime();
        do {
            run(new Speed(), new Speed());
        } while (System.nanoTime() - start < duration.toNanos());
    }

    /** Goes over the documents once, and measures. */
    void measure() {
        run(all, ofFirst);
    }

    private void run(Speed wholeSpeed, Speed firstSpeed) {
        long start = System.nanoTime();
        long total = count.applyAsLong(documents.subList(0, first));
        long middle = System.nanoTime();
        total += count.applyAsLong(documents.subList(first, documents.size()));
        long end = System.nanoTime();
        firstSpeed.add(first, middle - start);
        wholeSpeed.add(documents.size(), end - start);
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

    /** Documents a second of the first ones. */
    double speedOfFirst() {
        return ofFirst.median();
    }
}
