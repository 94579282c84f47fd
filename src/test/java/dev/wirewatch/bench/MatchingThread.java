package dev.wirewatch.bench;

import dev.wirewatch.match.Document;
import dev.wirewatch.match.engine.CompiledMatcher;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Matches documents over and over, each with the matcher that is in force when its turn comes. */
final class MatchingThread {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final long PATIENCE_SECONDS = 60;

    private final List<Document> documents;
    private final Thread thread = new Thread(this::match, "matching");
    /** When the thread first matched with each new matcher, by {@link System#nanoTime}. */
    private final BlockingQueue<Long> taken = new LinkedBlockingQueue<>();

    private final CompiledMatcher first;
    private volatile CompiledMatcher inForce;
    private volatile boolean ending;
    private long matched;
    private long nanos;

    MatchingThread(CompiledMatcher first, List<Document> documents) {
        this.first = first;
        inForce = first;
        this.documents = documents;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Puts a matcher in force. */
    void put(CompiledMatcher matcher) {
        inForce = matcher;
    }

    CompiledMatcher inForce() {
        return inForce;
    }

    /** Waits until a document was matched with the matcher in force, and tells when that was done. */
    long awaitInForce() throws InterruptedException {
        Long when = taken.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (when == null) {
            throw new IllegalStateException("nothing is matched with the changed rules");
        }
        return when;
    }

    void end() throws InterruptedException {
        ending = true;
        thread.join();
    }

    /** Documents a second, once it has ended. */
    double documentsPerSecond() {
        return matched * NANOS_PER_SECOND / nanos;
    }

    private void match() {
        long start = System.nanoTime();
        CompiledMatcher last = first;
        for (int i = 0; !ending; i = (i + 1) % documents.size()) {
            CompiledMatcher matcher = inForce;
            matcher.matchingIds(documents.get(i));
            matched++;
            if (matcher != last) {
                last = matcher;
                taken.add(System.nanoTime());
            }
        }
        nanos = System.nanoTime() - start;
    }
}
