package dev.wirewatch.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The renames in a watched folder that a power failure could still undo. What is published next makes Kafka forget what
 * was published before, so that both the renames that led to the one and those that followed the other must be on disk
 * by then. For one thread.
 */
class Renames {

    private final FolderLayout layout;
    private final Consumer<Path> disk;
    private final Set<Path> changed = new LinkedHashSet<>();

    /**
     * @param layout the watched folder
     * @param disk makes the entries of a folder outlast a power failure
     */
    Renames(FolderLayout layout, Consumer<Path> disk) {
        this.layout = layout;
        this.disk = disk;
    }

    /** Moves a file to a place below the watched folder, where nothing lies yet. */
    void move(Path from, Path to) throws IOException {
        layout.move(from, to);
        changed(from.getParent());
        changed(to.getParent());
    }

    /** The folders above may be new too. */
    private void changed(Path folder) {
        Path step = folder;
        while (step.startsWith(layout.root()) && changed.add(step)) {
            step = step.getParent();
        }
    }

    /** Makes all of them outlast a power failure, where the file system can. */
    void force() {
        changed.forEach(disk);
        changed.clear();
    }
}
