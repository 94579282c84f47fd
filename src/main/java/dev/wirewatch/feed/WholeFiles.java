package dev.wirewatch.feed;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells which files are no longer being written: size and time have stayed the same for a while. */
final class WholeFiles {

    private record Seen(FoundFile file, Instant first, Instant since) {}

    private final Duration quiet;
    private Map<Path, Seen> seen = Map.of();

    WholeFiles(Duration quiet) {
        this.quiet = quiet;
    }

    /**
     * Those of the files found now that are whole, in their order. The files found before and gone are forgotten, but for
     * those that are postponed, which nobody looks for.
     */
    List<FoundFile> among(List<FoundFile> found, Instant now) {
        Map<Path, Seen> next = new HashMap<>();
        List<FoundFile> whole = new ArrayList<>();
        for (FoundFile file : found) {
            Seen before = seen.get(file.path());
            Seen after = seenNow(file, before, now);
            next.put(file.path(), after);
            if (!now.isBefore(after.since().plus(quiet))) {
                whole.add(file);
            }
        }
        seen.forEach((path, before) -> {
            if (isPostponed(path, now)) {
                next.putIfAbsent(path, before);
            }
        });
        seen = next;
        return whole;
    }

    /** Whether a file need not be looked for now, so that it takes the place of no other. */
    boolean isPostponed(Path path, Instant now) {
        Seen before = seen.get(path);
        return before != null && before.since().isAfter(now);
    }

    private static Seen seenNow(FoundFile file, Seen before, Instant now) {
        if (before == null) {
            return new Seen(file, now, now);
        }
        return new Seen(file, before.first(), before.file().equals(file) ? before.since() : now);
    }

    /** Looks at a file anew after some time; until then it does not count as whole. */
    void postpone(FoundFile file, Instant until) {
        seen.computeIfPresent(file.path(), (path, before) -> new Seen(file, before.first(), until));
    }

    /** When the oldest file that is still there was first seen, for each feed. */
    Map<String, Instant> waitingSince(FolderLayout layout) {
        Map<String, Instant> oldest = new HashMap<>();
        seen.values()
                .forEach(file -> oldest.merge(
                        layout.feedOf(file.file().path()),
                        file.first(),
                        (one, other) -> one.isBefore(other) ? one : other));
        return oldest;
    }
}
