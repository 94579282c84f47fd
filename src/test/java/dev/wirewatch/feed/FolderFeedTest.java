package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The feed's thread: start, stop, a folder that comes late, and two feeds on one folder. */
class FolderFeedTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final FeedHealth health = new FeedHealth(InstantSource.system(), new QuietMetrics());
    private final FolderLocks locks = new FolderLocks();
    private final List<String> ids = new CopyOnWriteArrayList<>();

    @TempDir
    private Path parent;

    @Test
    void sendsUntilItIsStopped() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("wires"));
        try (FolderFeed feed = feed(folder)) {
            feed.start();
            Files.writeString(folder.resolve("a.txt"), "one");
            await().atMost(SOON).until(() -> Files.exists(folder.resolve("done/a.txt")));
        }
        Files.writeString(folder.resolve("b.txt"), "two");
        await().during(Duration.ofMillis(300)).atMost(SOON).until(() -> Files.exists(folder.resolve("b.txt")));
        try (FolderFeed again = feed(folder)) {
            again.start();
            await().atMost(SOON).until(() -> Files.exists(folder.resolve("done/b.txt")));
        }
        assertThat(ids).hasSize(2);
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    @Test
    void waitsForItsFolder() throws IOException {
        Path folder = parent.resolve("late");
        try (FolderFeed feed = feed(folder)) {
            feed.start();
            await().atMost(SOON).until(() -> status().summary().startsWith("failing: folder: "));
            assertThat(status().summary()).contains("no such file or folder");
            Files.createDirectory(folder);
            await().atMost(SOON).until(() -> status().summary().equals("ok"));
        }
    }

    @Test
    void aFolderThatTakesThePlaceOfAnotherIsOneOfItsOwn() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("wires"));
        try (FolderFeed feed = feed(folder)) {
            feed.start();
            await().atMost(SOON).until(() -> Files.exists(folder.resolve(".wirewatch/lock")));
            Files.move(folder, parent.resolve("old"));
            Files.createDirectory(folder);
            Files.writeString(folder.resolve("a.txt"), "one");
            await().atMost(SOON).until(() -> Files.exists(folder.resolve("done/a.txt")));
        }
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(1);
        assertThat(folder.resolve(".wirewatch/id")).hasContent(ids.get(ids.size() - 1));
    }

    @Test
    void onlyOneSendsTheFilesOfAFolderAndTheOtherTakesOver() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("wires"));
        try (FolderFeed first = feed(folder);
                FolderFeed second = feed(folder)) {
            first.start();
            await().atMost(SOON).until(() -> ids.size() == 1);
            second.start();
            Files.writeString(folder.resolve("a.txt"), "one");
            await().atMost(SOON).until(() -> Files.exists(folder.resolve("done/a.txt")));
            assertThat(ids).hasSize(1);

            first.close();
            Files.writeString(folder.resolve("b.txt"), "two");
            await().atMost(SOON).until(() -> Files.exists(folder.resolve("done/b.txt")));
            assertThat(ids).hasSize(2);
        }
    }

    @Test
    void whoWaitsForAFolderMakesNoIdForIt() throws Exception {
        Path folder = Files.createDirectory(parent.resolve("wires"));
        Path lock = Files.createDirectory(folder.resolve(".wirewatch")).resolve("lock");
        try (FolderFeed feed = feed(folder);
                FolderLock other = locks.take(lock).orElseThrow()) {
            feed.start();
            await().during(Duration.ofMillis(500)).atMost(SOON).until(() -> Files.notExists(lock.resolveSibling("id")));
            other.close();
            await().atMost(SOON).until(() -> Files.exists(lock.resolveSibling("id")));
        }
    }

    @Test
    void canBeClosedThoughItWasNeverStarted() {
        FolderFeed feed = feed(parent);

        feed.close();
        assertThat(ids).isEmpty();
    }

    private FolderFeed feed(Path folder) {
        FolderSettings settings = new FolderSettings(folder, "wires", Duration.ZERO, Duration.ofMillis(50));
        return new FolderFeed(settings, this::sink, locks, health, InstantSource.system());
    }

    private ProgressSink sink(String id) {
        ids.add(id);
        return new MemorySink();
    }

    private FeedStatus status() {
        return health.statuses().get(0);
    }
}
