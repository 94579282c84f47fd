package dev.wirewatch.feed;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** Keeps others from sending the files of a folder. The operating system frees it when the process dies. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;
    private final Runnable freed;

    FolderLock(FileChannel channel, Runnable freed) {
        this.channel = channel;
        this.freed = freed;
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
