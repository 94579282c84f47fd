package dev.wirewatch.cli;

import dev.wirewatch.feed.FeedException;
import dev.wirewatch.feed.WireFile;
import dev.wirewatch.feed.WireFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The wire files that a command names. One that cannot be read is told of, and keeps nobody from the others. */
final class WirePaths {

    private final String feed;
    private final Consumer<WireFile> action;
    private final PrintWriter err;
    private int failed;

    private WirePaths(String feed, Consumer<WireFile> action, PrintWriter err) {
        this.feed = feed;
        this.action = action;
        this.err = err;
    }

    /**
     * Hands every message of some files and folders to an action, in their order.
     *
     * @param feed name of the feed that the messages are to carry
     * @param err where files that cannot be read are told, one line each
     * @return how many files could not be read, or not to their end
     */
    static int forEach(List<Path> paths, String feed, Consumer<WireFile> action, PrintWriter err) {
        WirePaths wirePaths = new WirePaths(feed, action, err);
        paths.forEach(wirePaths::read);
        return wirePaths.failed;
    }

    private void read(Path path) {
        try (WireFiles files = WireFiles.read(path, feed, InstantSource.system())) {
            for (Optional<WireFile> file = next(files); file.isPresent(); file = next(files)) {
                action.accept(file.get());
            }
        } catch (FeedException e) {
            fail(e);
        }
    }

    private Optional<WireFile> next(WireFiles files) {
        while (true) {
            try {
                return files.next();
            } catch (FeedException e) {
                fail(e);
            }
        }
    }

    private void fail(FeedException e) {
        failed++;
        err.println("wirewatch: " + Printable.of(e.getMessage()));
    }
}
