package dev.wirewatch.feed;

import dev.wirewatch.wire.WireMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Sends files in batches so that none is lost and none is sent twice, whenever the process dies. A batch is a folder
 * that the files are first moved to; its name goes to Kafka as the progress, in the transaction that holds the files'
 * messages. So whoever finds such a folder learns from Kafka whether its files were sent. For one thread.
 */
final class Outbox {

    private final FolderLayout layout;
    private final ProgressSink sink;
    private final FeedHealth health;
    private final InstantSource clock;
    private final Renames renames;
    private final SentFiles sent;

    Outbox(FolderLayout layout, ProgressSink sink, FeedHealth health, InstantSource clock) {
        this(layout, new Renames(layout, FolderLayout::force), sink, health, clock);
    }

    Outbox(FolderLayout layout, Renames renames, ProgressSink sink, FeedHealth health, InstantSource clock) {
        this.layout = layout;
        this.sink = sink;
        this.health = health;
        this.clock = clock;
        this.renames = renames;
        this.sent = new SentFiles(layout, renames, health, clock);
    }

    /** Opens the sink, and brings to its end what an earlier process or an earlier attempt has left. */
    void recover() throws IOException, NotTakenException {
        BatchProgress progress = BatchProgress.parse(sink.open().orElse(""));
        List<Path> batches = batchesUnderWay();
        // The one that Kafka knows of comes first: with the next publication Kafka forgets it.
        for (Path batch : batches) {
            if (progress.isOf(name(batch))) {
                resume(batch, progress);
            }
        }
        for (Path batch : batches) {
            if (!progress.isOf(name(batch))) {
                transmit(batch);
            }
        }
    }

    private void resume(Path batch, BatchProgress progress) throws IOException, NotTakenException {
        List<FoundFile> files = sent.files(batch).stream().map(progress::asSent).toList();
        if (progress.isWhole()) {
            sent.finish(batch, files);
        } else {
            transmit(batch, files, progress.lines());
        }
    }

    private static String name(Path batch) {
        return batch.getFileName().toString();
    }

    private List<Path> batchesUnderWay() throws IOException {
        try (Stream<Path> folders = Files.list(layout.sending())) {
            return folders.filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    /**
     * Sends files; one that is gone or has changed by now is left out. One with a message a line must be alone.
     *
     * @return those that cannot be moved, of which the feed's health is told
     */
    List<FoundFile> send(List<FoundFile> files) throws IOException, NotTakenException {
        Path batch = newBatch();
        layout.makeFolder(batch);
        List<FoundFile> left = new ArrayList<>();
        for (FoundFile file : files) {
            if (!claim(file, batch)) {
                left.add(file);
            }
        }
        transmit(batch);
        return left;
    }

    private Path newBatch() {
        return layout.sending().resolve(UUID.randomUUID().toString());
    }

    private boolean claim(FoundFile file, Path batch) throws IOException {
        Path claimed = batch.resolve(file.path());
        try {
            renames.move(layout.root().resolve(file.path()), claimed);
        } catch (NoSuchFileException gone) {
            return true;
        } catch (IOException e) {
            health.failed(
                    layout.feedOf(file.path()),
                    FeedFault.UNREADABLE,
                    file.path() + " cannot be moved (" + Problem.of(e) + ")");
            return false;
        }
        if (!file.equals(now(batch, file.path()))) {
            sent.putBack(batch, file.path());
        }
        return true;
    }

    private static FoundFile now(Path batch, Path path) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(batch.resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return attributes.isRegularFile() ? FoundFile.of(path, attributes) : null;
    }

    private void transmit(Path batch) throws IOException, NotTakenException {
        transmit(batch, sent.files(batch), 0);
    }

    private void transmit(Path batch, List<FoundFile> files, long linesSent) throws IOException, NotTakenException {
        if (files.size() == 1 && WireFiles.isLines(files.get(0).path())) {
            transmitLines(batch, files.get(0), linesSent);
        } else {
            transmitWhole(batch, files);
        }
    }

    private void transmitWhole(Path batch, List<FoundFile> files) throws IOException, NotTakenException {
        List<WireMessage> messages = new ArrayList<>();
        List<FoundFile> read = new ArrayList<>();
        for (FoundFile file : files) {
            try {
                messages.add(message(batch, file));
                read.add(file);
            } catch (FeedException e) {
                sent.fail(batch, file.path(), e.fault(), e.problem());
            }
        }
        try {
            if (!messages.isEmpty()) {
                renames.force();
                sink.publish(messages, BatchProgress.whole(batch, read).text());
                log(read, messages);
            }
            sent.finish(batch, read);
        } catch (NotTakenException e) {
            if (e.isWorthTryingAgain()) {
                throw e;
            }
            refused(batch, read, e);
        }
    }

    private static void log(List<FoundFile> files, List<WireMessage> messages) {
        for (int n = 0; n < files.size(); n++) {
            WireMessage message = messages.get(n);
            FileLog.sent(message.feed(), files.get(n).path(), message.received(), message.received());
        }
    }

    /** Which of several files is to blame shows when each is sent alone. */
    private void refused(Path batch, List<FoundFile> files, NotTakenException e) throws IOException, NotTakenException {
        if (files.size() == 1) {
            sent.fail(batch, files.get(0).path(), e.fault(), e.getMessage());
        } else {
            for (FoundFile file : files) {
                Path alone = newBatch();
                renames.move(batch.resolve(file.path()), alone.resolve(file.path()));
                transmit(alone);
            }
        }
        sent.finish(batch, List.of());
    }

    private WireMessage message(Path batch, FoundFile file) throws FeedException {
        return new WireMessage(
                WireFiles.whole(batch.resolve(file.path())),
                WireFiles.contentType(file.path()),
                layout.feedOf(file.path()),
                clock.instant());
    }

    private void transmitLines(Path batch, FoundFile file, long linesSent) throws IOException, NotTakenException {
        Instant first = clock.instant();
        LineBatch lines = new LineBatch(sink, batch, file, layout.feedOf(file.path()), health, clock);
        renames.force();
        try {
            lines.send(linesSent);
            sent.finish(batch, List.of(file));
        } catch (FeedException e) {
            sent.fail(batch, file.path(), e.fault(), e.problem() + lines.note());
            sent.finish(batch, List.of());
        } catch (NotTakenException e) {
            if (e.isWorthTryingAgain()) {
                throw e;
            }
            sent.fail(batch, file.path(), e.fault(), e.getMessage() + lines.note());
            sent.finish(batch, List.of());
        } finally {
            if (lines.sent() > linesSent) {
                FileLog.sent(layout.feedOf(file.path()), file.path(), first, clock.instant());
            }
        }
    }
}
