package dev.wirewatch.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that a path stands for. */
final class FolderListing {

    private FolderListing() {}

    static List<Path> of(Path path) throws FeedException {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.exists(path)) {
            throw new FeedException(path.toString(), "no such file or folder");
        }
        if (!Files.isDirectory(path)) {
            throw new FeedException(path.toString(), "neither a file nor a folder");
        }
        List<Path> files = inFolder(path);
        if (files.isEmpty()) {
            throw new FeedException(
                    path.toString(), "there is no file in this folder; names that begin with a dot are skipped");
        }
        return files;
    }

    private static List<Path> inFolder(Path path) throws FeedException {
        try (Stream<Path> entries = Files.walk(path)) {
            return entries.filter(entry -> !isHidden(path.relativize(entry)))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw new FeedException(path.toString(), "cannot be listed, " + Problem.of(e.getCause()), e);
        } catch (IOException e) {
            throw new FeedException(path.toString(), "cannot be listed, " + Problem.of(e), e);
        }
    }

    private static boolean isHidden(Path relative) {
        for (Path name : relative) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
