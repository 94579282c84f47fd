package dev.wirewatch.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A folder that this process alone writes to. The operating system drops the lock when the process ends, however it
 * ends, so that a killed run leaves nothing to clean up.
 */
final class DataFolder implements AutoCloseable {
    private static final String LOCK_FILE = "wirewatch.lock";

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Makes the folder where it is missing, and locks it.
     *
     * @throws EmbeddedStartException if another process holds it, or it cannot be written
     */
    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel = FileChannel.open(
                    path.resolve(LOCK_FILE),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (!lock(channel)) {
                String owner = owner(channel);
                channel.close();
                throw new EmbeddedStartException("data folder " + path + " is in use by another wirewatch" + owner);
            }
            channel.truncate(0);
            channel.write(UTF_8.encode(Long.toString(ProcessHandle.current().pid())), 0);
            return new DataFolder(path, channel);
        } catch (IOException unusable) {
            throw new EmbeddedStartException("data folder " + path + " cannot be used: " + reason(unusable), unusable);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot release the lock on data folder " + path, failed);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(20);
        channel.read(text, 0);
        String pid = UTF_8.decode(text.flip()).toString().strip();
        return pid.isEmpty() ? "" : " (pid " + pid + ")";
    }

    /** The exception's class says what its message, a bare path, does not. */
    private static String reason(IOException failure) {
        return failure.getClass().getSimpleName().replaceAll("Exception$", "") + " " + failure.getMessage();
    }
}
