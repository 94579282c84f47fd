package dev.wirewatch.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A watched folder, on a Kafka in memory. */
abstract class FolderFixture {

    static final Duration QUIET = Duration.ofSeconds(2);

    final MemorySink kafka = new MemorySink();

    @TempDir
    Path folder;

    Instant now = Instant.parse("2026-03-03T09:15:00.250Z");
    FeedHealth health;
    FolderLayout layout;
    FolderLook look;

    @BeforeEach
    void start() throws Exception {
        health = new FeedHealth(() -> now, new QuietMetrics());
        layout = new FolderLayout(folder.toRealPath(), "wires");
        restart();
    }

    /** As a process that starts does. */
    void restart() throws Exception {
        layout.prepare();
        Outbox outbox = new Outbox(layout, kafka, health, () -> now);
        outbox.recover();
        look = new FolderLook(layout, QUIET, outbox, health, () -> now);
    }

    boolean look() throws IOException, NotTakenException {
        return look.look(() -> false);
    }

    void lookTwice() throws IOException, NotTakenException {
        look();
        pass(QUIET);
        look();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    FeedStatus status(String feed) {
        return health.statuses().stream()
                .filter(status -> status.feed().equals(feed))
                .findFirst()
                .orElseThrow();
    }

    Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** All files but the state's own. */
    List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> !file.equals(".wirewatch/id"))
                    .toList();
        }
    }
}
