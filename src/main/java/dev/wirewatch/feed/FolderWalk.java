package dev.wirewatch.feed;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/**
 * The oldest regular files of a folder and its subfolders, however many there are: only as many as asked for are in
 * memory. Symbolic links are not followed, and what is neither a file nor a folder is left alone.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {

    /** Is told of what cannot be read, by its path below the folder. */
    interface Unreadable {
        void tell(Path path, IOException e) throws IOException;
    }

    private final Path root;
    private final Predicate<Path> wanted;
    private final int most;
    private final Unreadable unreadable;
    private final PriorityQueue<FoundFile> youngestFirst = new PriorityQueue<>(FoundFile.OLDEST_FIRST.reversed());

    private FolderWalk(Path root, Predicate<Path> wanted, int most, Unreadable unreadable) {
        this.root = root;
        this.wanted = wanted;
        this.most = most;
        this.unreadable = unreadable;
    }

    /**
     * Lists a folder.
     *
     * @param root the folder
     * @param wanted which files and subfolders, by their paths below the folder
     * @param most how many files at most
     * @param unreadable is told of files and subfolders that cannot be read; not of those that are gone again
     * @return the files, the oldest first
     * @throws IOException where the folder itself cannot be listed
     */
    static List<FoundFile> oldest(Path root, Predicate<Path> wanted, int most, Unreadable unreadable)
            throws IOException {
        FolderWalk walk = new FolderWalk(root, wanted, most, unreadable);
        Files.walkFileTree(root, walk);
        List<FoundFile> found = new ArrayList<>(walk.youngestFirst);
        found.sort(FoundFile.OLDEST_FIRST);
        return found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean enter = folder.equals(root) || wanted.test(root.relativize(folder));
        return enter ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        Path path = root.relativize(file);
        if (attributes.isRegularFile() && wanted.test(path)) {
            youngestFirst.add(FoundFile.of(path, attributes));
            if (youngestFirst.size() > most) {
                youngestFirst.remove();
            }
        }
        return FileVisitResult.CONTINUE;
    }

    /** A file that is gone again, or a subfolder that may not be listed, does not keep the rest back. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (file.equals(root)) {
            throw e;
        }
        if (!(e instanceof NoSuchFileException) && wanted.test(root.relativize(file))) {
            unreadable.tell(root.relativize(file), e);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
        if (e != null && !(e instanceof NoSuchFileException)) {
            if (folder.equals(root)) {
                throw e;
            }
            unreadable.tell(root.relativize(folder), e);
        }
        return FileVisitResult.CONTINUE;
    }
}
