package dev.wirewatch.cli;

import dev.wirewatch.backtest.Backtest;
import dev.wirewatch.wire.StoryKey;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Wire files that a back-test takes its items from. */
final class TriedFiles {

    private TriedFiles() {}

    /**
     * Hands all items to a back-test, and shows how far it has come.
     *
     * @param files files and folders
     * @param feed the feed that the items are of
     * @param err where is told what is rejected or cannot be read
     * @return how many messages were rejected, and files not read to their end
     */
    static int add(Backtest backtest, List<Path> files, String feed, PrintWriter err) {
        WireItems items = new WireItems(err);
        try (ReadingBar bar = ReadingBar.show()) {
            items.forEach(files, feed, (file, item) -> {
                backtest.add(StoryKey.of(item), item);
                bar.advance(1);
            });
        }
        return items.rejected();
    }

    /** Tells how many messages and files were left out, if any were. */
    static void tellLeftOut(long count, PrintWriter err) {
        if (count > 0) {
            err.println(Counted.of(count, "message or file", "messages and files") + " left out, as told above");
        }
    }
}
