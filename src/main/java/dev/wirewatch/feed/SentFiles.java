package dev.wirewatch.feed;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves the files of a batch to where they belong once it is known what became of them. */
final class SentFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SentFiles.class);

    private final FolderLayout layout;
    private final Renames renames;
    private final FeedHealth health;
    private final InstantSource clock;

    SentFiles(FolderLayout layout, Renames renames, FeedHealth health, InstantSource clock) {
        this.layout = layout;
        this.renames = renames;
        this.health = health;
        this.clock = clock;
    }

    /** The files of a batch, in the order in which they are sent. */
    List<FoundFile> files(Path batch) throws IOException {
        return FolderWalk.oldest(batch, path -> true, Integer.MAX_VALUE, (path, e) -> {
            throw e;
        });
    }

    /** Moves files that were sent to {@code done}, and clears the batch away. */
    void finish(Path batch, List<FoundFile> files) throws IOException {
        for (FoundFile file : files) {
            finish(batch, file);
        }
        Files.walkFileTree(batch, new EmptyFolders());
    }

    private void finish(Path batch, FoundFile file) throws IOException {
        Path from = batch.resolve(file.path());
        FoundFile now = FoundFile.of(
                file.path(), Files.readAttributes(from, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        if (now.equals(file)) {
            move(from, layout.done(), file.path(), to -> {});
        } else {
            fail(
                    batch,
                    file.path(),
                    FeedFault.UNREADABLE,
                    "was still written while it was sent; what was sent are its first " + file.size()
                            + " bytes or what stood there before");
        }
        if (!WireFiles.isLines(file.path())) {
            health.delivered(layout.feedOf(file.path()), file.size());
        }
    }

    /** Moves a file that cannot be sent to {@code failed}, with the reason beside it. */
    void fail(Path batch, Path path, FeedFault fault, String reason) throws IOException {
        String line = clock.instant() + " " + fault.label() + ": " + reason + "\n";
        move(batch.resolve(path), layout.failed(), path, to -> explain(to, line));
        health.failed(layout.feedOf(path), fault, path + ": " + reason);
    }

    /**
     * Moves a file that is dealt with out of its batch. One that cannot be moved must hinder no other, and who finds it
     * in a batch would send it again.
     */
    private void move(Path from, Path folder, Path path, Consumer<Path> before) throws IOException {
        try {
            moveTo(folder, from, path, before);
        } catch (FolderLayout.LinkException link) {
            throw link;
        } catch (IOException e) {
            Path to = moveTo(layout.insteadOf(folder), from, path, before);
            health.failed(
                    layout.feedOf(path),
                    FeedFault.UNREADABLE,
                    path + " cannot be moved to " + folder.getFileName() + " (" + Problem.of(e) + "); it lies in "
                            + layout.root().relativize(to));
        }
    }

    private Path moveTo(Path folder, Path from, Path path, Consumer<Path> before) throws IOException {
        layout.makeFolder(folder);
        Path to = FolderLayout.free(folder, path, clock);
        layout.makeFolder(to.getParent());
        before.accept(to);
        renames.move(from, to);
        return to;
    }

    /** A full disk must not keep a file where it hinders all others. */
    private static void explain(Path file, String reason) {
        try {
            Files.writeString(FolderLayout.reasonOf(file), reason, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            LOG.atWarn()
                    .addKeyValue("file", file)
                    .addKeyValue("problem", Problem.of(e))
                    .log("no reason written beside a failed file");
        }
    }

    /** Moves a file that is still being written back to where it came from; where it cannot, it stays in the batch. */
    void putBack(Path batch, Path path) throws IOException {
        try {
            renames.move(batch.resolve(path), FolderLayout.free(layout.root().resolve(path), clock));
        } catch (FolderLayout.LinkException link) {
            throw link;
        } catch (IOException e) {
            health.failed(
                    layout.feedOf(path),
                    FeedFault.UNREADABLE,
                    path + " cannot be moved back (" + Problem.of(e) + ") and is sent as it stands");
        }
    }

    private static final class EmptyFolders extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException left) {
                LOG.atWarn().addKeyValue("folder", folder).log("left as it holds what is no file");
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
