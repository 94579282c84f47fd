package dev.wirewatch.cli;

import dev.wirewatch.feed.FeedException;
import dev.wirewatch.feed.WireFile;
import dev.wirewatch.feed.WireFiles;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The wire files that a command names. */
final class WirePaths {

    private WirePaths() {}

    /** Hands every message of some files and folders to an action, in their order. */
    static void forEach(List<Path> paths, String feed, Consumer<WireFile> action) throws FeedException {
        for (Path path : paths) {
            try (WireFiles files = WireFiles.read(path, feed, InstantSource.system())) {
                for (Optional<WireFile> file = files.next(); file.isPresent(); file = files.next()) {
                    action.accept(file.get());
                }
            }
        }
    }
}
