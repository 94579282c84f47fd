package dev.wirewatch.feed;

import dev.wirewatch.wire.FeedName;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * What lies where in a watched folder: files to be sent; {@code done} and {@code failed} with what was sent or cannot
 * be, under the same paths; {@code .wirewatch} with the folder's id, its lock, and {@code sending}, where each batch that
 * is under way has a subfolder. All moves are renames within the folder.
 *
 * @param root the folder
 * @param name the feed of files directly in it
 */
record FolderLayout(Path root, String name) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    Path state() {
        return root.resolve(".wirewatch");
    }

    Path sending() {
        return state().resolve("sending");
    }

    Path done() {
        return root.resolve("done");
    }

    Path failed() {
        return root.resolve("failed");
    }

    /** Whether a file is to be sent, or a subfolder looked into. */
    boolean isWanted(Path path) {
        String file = path.getFileName().toString();
        String lower = file.toLowerCase(Locale.ROOT);
        Path whole = root.resolve(path);
        return !file.startsWith(".")
                && !lower.endsWith(".tmp")
                && !lower.endsWith(".part")
                && !whole.equals(done())
                && !whole.equals(failed());
    }

    /** The feed of a file: the first subfolder's name, or the folder's own. */
    String feedOf(Path path) {
        return path.getNameCount() > 1 ? path.getName(0).toString() : name;
    }

    boolean hasFeedName(Path path) {
        return FeedName.isValid(feedOf(path));
    }

    /** Makes the folders that are missing, and returns the folder's id, which it keeps from its first use on. */
    String prepare() throws IOException {
        Files.createDirectories(sending());
        Path id = state().resolve("id");
        if (Files.notExists(id)) {
            Path draft = Files.writeString(
                    state().resolve("id.tmp"), UUID.randomUUID().toString());
            Files.move(draft, id, StandardCopyOption.ATOMIC_MOVE);
        }
        String read = Files.readString(id).strip();
        if (!FeedName.isValid(read)) {
            throw new IOException(id + " holds no id; delete it where no file is under way");
        }
        return read;
    }

    /** Moves a file to a place below this folder, where nothing lies yet. */
    static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A path at which nothing lies, nor its {@code .reason}: the given one, or with the time in its name. */
    static Path free(Path wanted, InstantSource clock) {
        Path free = wanted;
        for (int count = 1; isTaken(free); count++) {
            String stamp = "~" + STAMP.format(clock.instant()) + (count == 1 ? "" : "-" + count);
            String file = wanted.getFileName().toString();
            int dot = file.lastIndexOf('.');
            free = wanted.resolveSibling(dot > 0 ? file.substring(0, dot) + stamp + file.substring(dot) : file + stamp);
        }
        return free;
    }

    static Path reasonOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".reason");
    }

    private static boolean isTaken(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS) || Files.exists(reasonOf(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** Makes renames outlast a power failure, where the file system can. */
    static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }
}
