package dev.wirewatch.feed;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Keeps others from sending the files of a folder. The operating system frees it when the process dies. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;
    private final Object key;
    private final Runnable freed;

    /** @param key names the file whatever its path */
    FolderLock(FileChannel channel, Object key, Runnable freed) {
        this.channel = channel;
        this.key = key;
        this.freed = freed;
    }

    /**
     * Fails where the locked file does not lie at a path any more: its folder was moved away, and what is there now
     * belongs to whoever locks that.
     */
    void requireAt(Path file) throws IOException {
        if (!FolderLocks.key(file).equals(key)) {
            throw new IOException("another folder lies there now");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            freed.run();
        }
    }
}
