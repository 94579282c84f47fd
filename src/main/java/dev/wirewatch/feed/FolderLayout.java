package dev.wirewatch.feed;

import dev.wirewatch.wire.FeedName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
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

    private static final int LONGEST_ID = 256;
    private static final int LONGEST_TYPE = 16;

    /** What Java reads where the bytes of a name are none of the locale's encoding. */
    static final char UNKNOWN = '\uFFFD';

    private static final String REASON = ".reason";

    /** Ends of the names that programs give a file while they write it. */
    private static final List<String> UNFINISHED = List.of(".tmp", ".part", ".partial", ".filepart", ".crdownload");

    /** Bytes of a file's name, on Linux and most file systems. */
    private static final int LONGEST_NAME = 255;

    Path state() {
        return root.resolve(".wirewatch");
    }

    Path sending() {
        return state().resolve("sending");
    }

    Path lock() {
        return state().resolve("lock");
    }

    Path done() {
        return root.resolve("done");
    }

    Path failed() {
        return root.resolve("failed");
    }

    /** Where a file goes that cannot be moved to {@code done} or {@code failed}: it must not be sent again. */
    Path insteadOf(Path folder) {
        return state().resolve(folder.getFileName());
    }

    /** Whether a file is to be sent, or a subfolder looked into. */
    boolean isWanted(Path path) {
        String file = path.getFileName().toString();
        String lower = file.toLowerCase(Locale.ROOT);
        Path whole = root.resolve(path);
        return !file.startsWith(".")
                && UNFINISHED.stream().noneMatch(lower::endsWith)
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

    /**
     * Makes the folders that are missing, and returns the folder's id, which it keeps from its first use on. For who has
     * the lock; the id is on disk before anything is sent under it.
     */
    String prepare() throws IOException {
        makeFolder(sending());
        Path id = state().resolve("id");
        if (Files.notExists(id, LinkOption.NOFOLLOW_LINKS)) {
            Path draft = state().resolve("id.tmp");
            Files.deleteIfExists(draft);
            Files.writeString(
                    draft,
                    UUID.randomUUID().toString(),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(draft, id, StandardCopyOption.ATOMIC_MOVE);
            force(state());
            force(root);
        }
        String read = Files.isRegularFile(id, LinkOption.NOFOLLOW_LINKS) ? read(id) : "";
        if (!FeedName.isValid(read)) {
            throw new IOException(id + " holds no id; delete it where no file is under way");
        }
        return read;
    }

    private static String read(Path id) throws IOException {
        try (InputStream in = Files.newInputStream(id, LinkOption.NOFOLLOW_LINKS)) {
            return new String(in.readNBytes(LONGEST_ID), StandardCharsets.UTF_8).strip();
        }
    }

    /**
     * Moves a file to a place below this folder, where nothing lies yet: what does is replaced, for the operating system
     * has no other rename that is one step.
     */
    void move(Path from, Path to) throws IOException {
        requireFolder(from.getParent());
        makeFolder(to.getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes a folder below this one, with those on the way to it. */
    void makeFolder(Path folder) throws IOException {
        for (Path step : stepsTo(folder)) {
            if ((step.equals(done()) || step.equals(failed())) && isNoFolder(step)) {
                // A sender's file, which is sent under the name that it gets.
                Files.move(step, unused(step), StandardCopyOption.ATOMIC_MOVE);
            }
            if (Files.notExists(step, LinkOption.NOFOLLOW_LINKS)) {
                create(step);
            }
            requireNoLink(step);
        }
    }

    /** Another process may do it at the same time. */
    private static void create(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
    }

    private void requireFolder(Path folder) throws IOException {
        for (Path step : stepsTo(folder)) {
            requireNoLink(step);
        }
    }

    /** Who may write in this folder could have us write elsewhere: a link may lead anywhere. */
    private static void requireNoLink(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            throw new LinkException(folder);
        }
    }

    /** A folder that is a link: somebody must look who made it. */
    static final class LinkException extends FileSystemException {
        private static final long serialVersionUID = 1L;

        LinkException(Path folder) {
            super(folder.toString(), null, "a link, and none is followed out of the watched folder; take it away");
        }
    }

    private List<Path> stepsTo(Path folder) {
        List<Path> steps = new ArrayList<>();
        for (Path step = folder; !step.equals(root); step = step.getParent()) {
            steps.add(0, step);
        }
        return steps;
    }

    /**
     * A free place below a folder for a file with a path of its own. Where a file lies on the way there, such as one that
     * had the name of the later subfolder, a folder with another name takes its part.
     */
    static Path free(Path folder, Path path, InstantSource clock) {
        Path parent = folder;
        for (int step = 0; step < path.getNameCount() - 1; step++) {
            parent = freeFolder(parent.resolve(path.getName(step)));
        }
        return free(parent.resolve(path.getFileName()), clock);
    }

    private static Path freeFolder(Path wanted) {
        Path free = wanted;
        for (int count = 1; isNoFolder(free); count++) {
            free = wanted.resolveSibling(stamped(nameOf(wanted), "~" + count));
        }
        return free;
    }

    private static Path unused(Path wanted) {
        Path free = wanted;
        for (int count = 1; isTaken(free); count++) {
            free = wanted.resolveSibling(stamped(nameOf(wanted), "~" + count));
        }
        return free;
    }

    private static boolean isNoFolder(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                && !Files.isSymbolicLink(path);
    }

    /** A path at which nothing lies, nor its {@code .reason}: the given one, or with the time in its name. */
    static Path free(Path wanted, InstantSource clock) {
        Path free = wanted;
        for (int count = 1; isTaken(free); count++) {
            String stamp = "~" + STAMP.format(clock.instant()) + (count == 1 ? "" : "-" + count);
            free = wanted.resolveSibling(stamped(nameOf(wanted), stamp));
        }
        return free;
    }

    /** A name that would be too long for a file and its reason loses the end of its first part. */
    private static String stamped(String file, String stamp) {
        int dot = file.lastIndexOf('.', file.endsWith(".gz") ? file.length() - ".gz".length() - 1 : file.length());
        boolean hasType = dot > 0 && file.length() - dot <= LONGEST_TYPE;
        String first = hasType ? file.substring(0, dot) : file;
        String rest = stamp + (hasType ? file.substring(dot) : "");
        while (bytes(first + rest + REASON) > LONGEST_NAME) {
            first = first.substring(0, first.offsetByCodePoints(first.length(), -1));
        }
        return first + rest;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    /** A name to make others of. What the locale's encoding does not know of a name, Java refuses to write in another. */
    private static String nameOf(Path file) {
        return file.getFileName().toString().replace(UNKNOWN, '_');
    }

    static Path reasonOf(Path file) {
        return file.resolveSibling(nameOf(file) + REASON);
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
