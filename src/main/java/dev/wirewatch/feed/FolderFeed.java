package dev.wirewatch.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a folder: whole files are sent, each once, and then moved to {@code done}, or to {@code failed} where they
 * cannot be sent. It looks at short intervals rather than being notified, which folders on a network are not.
 */
public final class FolderFeed implements Feed {

    private static final Logger LOG = LoggerFactory.getLogger(FolderFeed.class);
    private static final Duration LOCK_AGAIN = Duration.ofSeconds(1);

    private final FolderSettings settings;
    private final Function<String, ProgressSink> sinks;
    private final FolderLocks locks;
    private final FeedHealth health;
    private final InstantSource clock;
    private final FeedThread thread;

    /**
     * @param settings which folder, and how
     * @param sinks makes the sink for a folder, by the folder's id
     * @param locks the locks of all watched folders of this process
     * @param health is told what happens
     * @param clock tells when files are received
     */
    public FolderFeed(
            FolderSettings settings,
            Function<String, ProgressSink> sinks,
            FolderLocks locks,
            FeedHealth health,
            InstantSource clock) {
        this.settings = settings;
        this.sinks = sinks;
        this.locks = locks;
        this.health = health;
        this.clock = clock;
        this.thread = new FeedThread(settings.name(), health, this::run);
        health.expect(settings.name());
    }

    @Override
    public void start() {
        thread.start();
    }

    private void run(FeedThread running) {
        Backoff backoff = new Backoff();
        while (!running.isAskedToStop()) {
            try {
                watch(running, backoff);
            } catch (IOException e) {
                health.failed(settings.name(), FeedFault.FOLDER, settings.folder() + ": " + Problem.of(e));
            } catch (NotTakenException e) {
                health.failed(settings.name(), e.fault(), e.getMessage());
            }
            running.pause(backoff.next());
        }
    }

    /** Until it is stopped or something goes wrong. */
    private void watch(FeedThread running, Backoff backoff) throws IOException, NotTakenException {
        Path root = settings.folder().toRealPath();
        FolderLayout layout = new FolderLayout(root, settings.name());
        layout.makeFolder(layout.state());
        try (FolderLock lock = lock(layout, running)) {
            if (lock != null) {
                watch(running, layout, lock, backoff);
            }
        }
    }

    /** The id is made under the lock: two that start on a new folder must not have one each. */
    private void watch(FeedThread running, FolderLayout layout, FolderLock lock, Backoff backoff)
            throws IOException, NotTakenException {
        lock.requireAt(layout.lock());
        try (ProgressSink sink = sinks.apply(layout.prepare())) {
            Outbox outbox = new Outbox(layout, sink, health, clock);
            outbox.recover();
            health.recovered(settings.name());
            FolderLook look = new FolderLook(layout, settings.quiet(), outbox, health, clock);
            try {
                look(running, look, layout, lock, backoff);
            } finally {
                look.end();
            }
        }
    }

    private void look(FeedThread running, FolderLook look, FolderLayout layout, FolderLock lock, Backoff backoff)
            throws IOException, NotTakenException {
        while (!running.isAskedToStop()) {
            lock.requireAt(layout.lock());
            boolean sent = look.look(running::isAskedToStop);
            backoff.reset();
            running.pause(sent ? Duration.ZERO : settings.every());
        }
    }

    /** Waits for the lock; null where it was stopped before it had it. */
    private FolderLock lock(FolderLayout layout, FeedThread running) throws IOException {
        Path file = layout.lock();
        boolean told = false;
        while (!running.isAskedToStop()) {
            Optional<FolderLock> lock = locks.take(file);
            if (lock.isPresent()) {
                return lock.get();
            }
            if (!told) {
                LOG.atInfo()
                        .addKeyValue("folder", settings.folder())
                        .log("another process watches this folder; this one takes over when it ends");
                told = true;
            }
            running.pause(LOCK_AGAIN);
        }
        return null;
    }

    @Override
    public void stop() {
        thread.stop();
    }

    @Override
    public void close() {
        thread.close();
    }
}
