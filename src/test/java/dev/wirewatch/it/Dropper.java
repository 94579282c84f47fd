package dev.wirewatch.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicInteger;

/** Drops dispatches into a folder as an agency does: half written in place, half renamed into place, some in bursts. */
final class Dropper implements Runnable {

    private static final int BURST = 25;

    private final Path folder;
    private final AtomicInteger dropped = new AtomicInteger();
    private volatile boolean stopped;

    Dropper(Path folder) {
        this.folder = folder;
    }

    int dropped() {
        return dropped.get();
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                drop();
                Thread.sleep(dropped.get() % (2 * BURST) < BURST ? 0 : 40);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Drops the next one. For one thread at a time. */
    void drop() {
        int number = dropped.get();
        String text = Dispatches.text(number);
        Path file = folder.resolve(number + ".txt");
        try {
            if (number % 2 == 0) {
                Files.writeString(file, text);
            } else {
                Path draft = Files.writeString(folder.resolve(number + ".tmp"), text);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        dropped.incrementAndGet();
    }
}
