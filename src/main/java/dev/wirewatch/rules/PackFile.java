package dev.wirewatch.rules;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds and reads the files of packs and libraries. */
final class PackFile {

    /** Levels of folders, that of the files among them. */
    private static final int DEEPEST = 5;

    private PackFile() {}

    /**
     * All {@code *.yml} and {@code *.yaml} files of a folder, in capitals too, without its subfolders, in the order of their
     * names.
     */
    static List<Path> in(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, PackFile::isYaml)) {
            found.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            throw unreadable(folder, e);
        }
        files.removeIf(Files::isDirectory);
        return files.stream().sorted().toList();
    }

    /**
     * The folders below a folder that hold such files, at most four deep; but libraries, and what is hidden.
     *
     * @return in the order of their names
     */
    static SortedSet<Path> foldersBelow(Path folder) throws IOException {
        SortedSet<Path> found = new TreeSet<>();
        Files.walkFileTree(folder, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
                String name = String.valueOf(below.getFileName());
                boolean passedBy = name.startsWith(".") || name.equals(LibraryFolder.NAME);
                return passedBy && !below.equals(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isYaml(file) && attributes.isRegularFile() && !folder.equals(file.getParent())) {
                    found.add(file.getParent());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault) {
                return FileVisitResult.CONTINUE; // nobody named it
            }
        });
        return found;
    }

    private static boolean isYaml(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yml") || name.endsWith(".yaml");
    }

    /**
     * The text of a file that is not too large.
     *
     * @param what what problems call it: pack or library
     */
    static String text(Path file, String what) throws InvalidRulesException, IOException {
        try {
            if (Files.size(file) > PackLimits.PACK_BYTES) {
                throw refused(file, "the " + what + " has more than " + PackLimits.PACK_BYTES + " bytes", "split it");
            }
            return PackText.decoded(file.toString(), what, Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": no such file or folder", e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static IOException unreadable(Path path, Exception e) {
        boolean denied = e instanceof AccessDeniedException;
        return new IOException(path + ": cannot be read" + (denied ? ": permission denied" : ""), e);
    }

    private static InvalidRulesException refused(Path file, String message, String hint) {
        return new InvalidRulesException(List.of(new Problem(Location.whole(file.toString()), message, hint)));
    }
}
