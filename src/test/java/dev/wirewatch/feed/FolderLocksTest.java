package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLocksTest {

    private final FolderLocks locks = new FolderLocks();

    @TempDir
    private Path folder;

    @Test
    void oneAloneHasTheLockUntilItIsClosed() throws Exception {
        Path file = folder.resolve("lock");
        try (FolderLock first = locks.take(file).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(locks.take(file)).isEmpty();
        }
        locks.take(file).orElseThrow().close();
    }

    /** A second try in this process, under whatever name, must not free the lock for other processes. */
    @Test
    void aSecondTryKeepsTheLockFromOtherProcesses() throws Exception {
        Path file = folder.resolve("lock");
        try (FolderLock first = locks.take(file).orElseThrow()) {
            assertThat(first).isNotNull();
            Path other = Files.createLink(folder.resolve("other"), file);
            assertThat(locks.take(other)).isEmpty();
            assertThat(otherProcessGets(file)).isFalse();
        }
        assertThat(otherProcessGets(file)).isTrue();
    }

    private static boolean otherProcessGets(Path file) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        file.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() == 0;
    }

    /** Exits with 0 where it gets the lock. */
    static final class Other {

        private Other() {}

        public static void main(String[] arguments) throws IOException {
            try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                System.exit(lock == null ? 1 : 0);
            }
        }
    }
}
