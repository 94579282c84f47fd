package dev.wirewatch.feed;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What of a batch is in Kafka. As text it is the batch's name, with the number of messages where that is not all; and
 * then a line for each file with the hash of its path, its size in bytes and its time in nanoseconds.
 *
 * @param batch the batch's name
 * @param lines messages of its only file, which holds one a line; {@link #ALL} for all that the batch holds
 * @param files size and time of the files that were sent, by the hashes of their paths
 */
record BatchProgress(String batch, long lines, Map<String, Stamp> files) {

    private static final long ALL = Long.MAX_VALUE;
    private static final int HASH_DIGITS = 16;

    /** A file's size in bytes and time in nanoseconds since 1970. */
    record Stamp(long size, long time) {

        static Stamp of(FoundFile file) {
            return new Stamp(file.size(), file.modified().to(TimeUnit.NANOSECONDS));
        }
    }

    BatchProgress {
        files = Map.copyOf(files);
    }

    static BatchProgress whole(Path batch, List<FoundFile> files) {
        return new BatchProgress(
                batch.getFileName().toString(),
                ALL,
                files.stream().collect(Collectors.toMap(BatchProgress::hash, Stamp::of, (one, other) -> one)));
    }

    static BatchProgress lines(Path batch, long lines, FoundFile file) {
        return new BatchProgress(batch.getFileName().toString(), lines, Map.of(hash(file), Stamp.of(file)));
    }

    /** Reads what {@link #text} wrote. What is none of it belongs to no batch. */
    static BatchProgress parse(String text) {
        String[] rows = text.split("\n", -1);
        String[] head = rows[0].split(" ", -1);
        try {
            Map<String, Stamp> files = new HashMap<>();
            for (int row = 1; row < rows.length; row++) {
                String[] file = rows[row].split(" ", -1);
                files.put(file[0], new Stamp(Long.parseLong(file[1]), Long.parseLong(file[2])));
            }
            return new BatchProgress(head[0], head.length > 1 ? Long.parseLong(head[1]) : ALL, files);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return new BatchProgress("", ALL, Map.of());
        }
    }

    String text() {
        Function<Map.Entry<String, Stamp>, String> row = file -> "\n" + file.getKey() + " "
                + file.getValue().size() + " " + file.getValue().time();
        String head = isWhole() ? batch : batch + " " + lines;
        return head + files.entrySet().stream().map(row).collect(Collectors.joining());
    }

    boolean isOf(String name) {
        return batch.equals(name);
    }

    boolean isWhole() {
        return lines == ALL;
    }

    /** A file of the batch as it was when it was sent, where that is known. */
    FoundFile asSent(FoundFile now) {
        Stamp sent = files.getOrDefault(hash(now), Stamp.of(now));
        return new FoundFile(now.path(), sent.size(), FileTime.from(sent.time(), TimeUnit.NANOSECONDS));
    }

    /** Names that read the same, for the locale's encoding does not know all their bytes, stay apart in a URI. */
    private static String name(Path path) {
        String name = path.toString();
        return name.indexOf(FolderLayout.UNKNOWN) < 0
                ? name
                : Path.of("/").resolve(path).toUri().getRawPath();
    }

    /** The name of a file is nobody's business who reads the topic. */
    private static String hash(FoundFile file) {
        return Hashing.sha256()
                .hashString(name(file.path()), StandardCharsets.UTF_8)
                .toString()
                .substring(0, HASH_DIGITS);
    }
}
