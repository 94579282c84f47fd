package dev.wirewatch.cli;

import dev.wirewatch.feed.WireFile;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.wire.Reading;
import dev.wirewatch.wire.WireReaders;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Reads the news items of wire files, and tells of what is rejected and of files that cannot be read. */
final class WireItems {

    private final WireReaders readers = WireReaders.standard();
    private final PrintWriter err;
    private int rejected;

    /** @param err where they are told, one line each */
    WireItems(PrintWriter err) {
        this.err = err;
    }

    /** Hands every news item of some files and folders to an action, with the file that it is in, in their order. */
    void forEach(List<Path> paths, String feed, BiConsumer<String, NewsItem> action) {
        int failed = WirePaths.forEach(paths, feed, file -> read(file, action), err);
        rejected += failed;
    }

    /** How many messages were rejected, and files not read to their end, so far. */
    int rejected() {
        return rejected;
    }

    private void read(WireFile file, BiConsumer<String, NewsItem> action) {
        Reading reading = readers.read(file.message());
        if (reading instanceof Reading.Items read) {
            read.items().forEach(item -> action.accept(file.label(), item));
        } else if (reading instanceof Reading.Rejected rejection) {
            rejected++;
            err.println(Printable.of(file.label() + ": rejected: "
                    + rejection.reason().name().toLowerCase(Locale.ROOT) + ": " + rejection.detail()));
        }
    }
}
