package dev.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.feed.MemorySink.Plan;
import dev.wirewatch.wire.WireMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is published, the renames before it are on disk: a power failure then cannot undo one. */
class OutboxPowerTest {

    private static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");

    private final MemorySink kafka = new MemorySink();
    private final FeedHealth health = new FeedHealth(() -> NOW, new QuietMetrics());

    /** The files of each folder, as they were when it was forced. */
    private final Map<Path, Set<Path>> disk = new HashMap<>();

    @TempDir
    private Path folder;

    private FolderLayout layout;

    @BeforeEach
    void start() throws Exception {
        layout = new FolderLayout(folder.toRealPath(), "wires");
        layout.prepare();
    }

    @Test
    void theFilesOfABatchThatKafkaRefusesAreOnDiskBeforeEachIsSentAlone() throws Exception {
        kafka.refusedAbove = 5;
        write("a.txt", "one");
        write("north/b.txt", "too large");
        write("north/c.txt", "two");
        look();

        assertThat(kafka.texts()).containsExactlyInAnyOrder("wires:one", "north:two");
    }

    @Test
    void aBatchThatKafkaKnowsIsFinishedOnDiskBeforeAnotherIsSent() throws Exception {
        write("north/a.txt", "one");
        kafka.plans.add(Plan.DIE_AFTER);
        assertThatThrownBy(this::look).isInstanceOf(MemorySink.Death.class);
        write("b.txt", "two");
        layout.move(folder.resolve("b.txt"), layout.sending().resolve("other-batch/b.txt"));
        write("c.jsonl", "{}");
        look();

        assertThat(kafka.texts()).containsExactly("north:one", "wires:two", "wires:{}");
    }

    private void look() throws Exception {
        directories().forEach(this::force);
        Outbox outbox = new Outbox(layout, new Renames(layout, this::force), new Checking(), health, () -> NOW);
        outbox.recover();
        new FolderLook(layout, Duration.ZERO, outbox, health, () -> NOW).look(() -> false);
    }

    private void write(String path, String text) throws IOException {
        Path file = layout.root().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void force(Path directory) {
        if (Files.isDirectory(directory)) {
            disk.put(directory, files(directory));
        }
    }

    private List<Path> directories() throws IOException {
        try (Stream<Path> all = Files.walk(layout.root())) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    private static Set<Path> files(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(entry -> Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS))
                    .filter(entry -> !entry.getFileName().toString().endsWith(".reason"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Checking implements ProgressSink {

        @Override
        public Optional<String> open() {
            return kafka.open();
        }

        @Override
        public void publish(List<WireMessage> messages, String progress) throws NotTakenException {
            try {
                for (Path directory : directories()) {
                    assertThat(disk).containsEntry(directory, files(directory));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            kafka.publish(messages, progress);
        }

        @Override
        public void close() {}
    }
}
