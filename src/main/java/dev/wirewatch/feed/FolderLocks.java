package dev.wirewatch.feed;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The locks on watched folders that this process has. It must have one of these objects alone: where a process closes
 * a file, POSIX frees all locks that it has on it, so a second try would give the first one's lock away. Safe for several
 * threads.
 */
public final class FolderLocks {

    private final Set<Object> taken = new HashSet<>();

    /** Takes the lock; empty where somebody else has it, in this process or another. */
    synchronized Optional<FolderLock> take(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && taken.contains(key(file))) {
            return Optional.empty();
        }
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                Object key = key(file);
                taken.add(key);
                return Optional.of(new FolderLock(channel, key, () -> free(key)));
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    private synchronized void free(Object key) {
        taken.remove(key);
    }

    /** A file has one key, whatever paths lead to it; where the file system knows no keys, the path must do. */
    static Object key(Path file) throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
        return key == null ? file : key;
    }
}
