package dev.wirewatch.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Looks at a folder and sends what is whole there, the oldest first. For one thread. */
final class FolderLook {

    /** Files that are kept in mind at once; the others wait their turn. */
    private static final int MAX_FILES = 5_000;

    private static final int MAX_BATCH_FILES = 500;
    private static final long MAX_BATCH_BYTES = WireFiles.MAX_MESSAGE_BYTES;
    private static final int LONGEST_DETAIL = 300;
    private static final Duration MOVE_AGAIN = Duration.ofMinutes(1);

    private final int maxFiles;
    private final FolderLayout layout;
    private final Outbox outbox;
    private final FeedHealth health;
    private final InstantSource clock;
    private final WholeFiles wholeFiles;
    private final Leftovers leftovers;
    private Set<String> waiting = Set.of();

    FolderLook(FolderLayout layout, Duration quiet, Outbox outbox, FeedHealth health, InstantSource clock) {
        this(layout, quiet, MAX_FILES, outbox, health, clock);
    }

    FolderLook(
            FolderLayout layout, Duration quiet, int maxFiles, Outbox outbox, FeedHealth health, InstantSource clock) {
        this.maxFiles = maxFiles;
        this.layout = layout;
        this.outbox = outbox;
        this.health = health;
        this.clock = clock;
        this.wholeFiles = new WholeFiles(quiet);
        this.leftovers = new Leftovers(health);
    }

    /**
     * Looks once.
     *
     * @param stop whether to leave off between two batches
     * @return whether there was something to send
     */
    boolean look(BooleanSupplier stop) throws IOException, NotTakenException {
        Instant now = clock.instant();
        List<FoundFile> found = FolderWalk.oldest(
                layout.root(),
                path -> layout.isWanted(path) && !wholeFiles.isPostponed(path, now) && hasFeed(path),
                maxFiles,
                this::left);
        leftovers.tell();
        List<FoundFile> whole = wholeFiles.among(found, now);
        tellLag();
        List<FoundFile> left = new ArrayList<>();
        for (int from = 0; from < whole.size() && !stop.getAsBoolean(); ) {
            int to = batchEnd(whole, from);
            left.addAll(outbox.send(whole.subList(from, to)));
            from = to;
        }
        left.forEach(file -> wholeFiles.postpone(file, clock.instant().plus(MOVE_AGAIN)));
        return whole.size() > left.size();
    }

    /** A file with one message a line makes a batch of its own. */
    private static int batchEnd(List<FoundFile> files, int from) {
        long bytes = files.get(from).size();
        int end = from + 1;
        while (!WireFiles.isLines(files.get(from).path())
                && end < files.size()
                && end - from < MAX_BATCH_FILES
                && !WireFiles.isLines(files.get(end).path())
                && bytes + files.get(end).size() <= MAX_BATCH_BYTES) {
            bytes += files.get(end).size();
            end++;
        }
        return end;
    }

    /** What lies in a subfolder whose name cannot be a feed's stays there. */
    private boolean hasFeed(Path path) {
        String feed = layout.feedOf(path);
        if (path.getNameCount() == 1 || layout.hasFeedName(path)) {
            return true;
        }
        leftovers.found(new Leftovers.Left(
                layout.name(),
                FeedFault.BAD_NAME,
                "files in the subfolder '" + feed + "' are not sent: a feed's name has letters, digits, . _ - and"
                        + " at most 64 characters"));
        return false;
    }

    private void left(Path path, IOException e) {
        String detail = "not sent is " + path + ": " + Problem.of(e);
        leftovers.found(new Leftovers.Left(
                feedOf(path),
                FeedFault.UNREADABLE,
                detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) + "…" : detail));
    }

    /** A subfolder belongs to the feed of the files in it. */
    private String feedOf(Path path) {
        boolean isFolder = Files.isDirectory(layout.root().resolve(path), LinkOption.NOFOLLOW_LINKS);
        Path file = isFolder ? path.resolve("file") : path;
        return layout.hasFeedName(file) ? layout.feedOf(file) : layout.name();
    }

    /** Nobody looks any more: what was found to be left is not known to lie there now. */
    void end() {
        leftovers.forget();
    }

    private void tellLag() {
        Instant now = clock.instant();
        Map<String, Instant> since = wholeFiles.waitingSince(layout);
        waiting.stream().filter(feed -> !since.containsKey(feed)).forEach(feed -> health.lag(feed, Duration.ZERO));
        since.forEach((feed, first) -> health.lag(feed, Duration.between(first, now)));
        waiting = Set.copyOf(since.keySet());
    }
}
