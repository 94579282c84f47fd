package dev.wirewatch.feed;

import dev.wirewatch.topology.Topics;
import dev.wirewatch.wire.WireMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The wire messages of a file or a folder, one after the other: only one is in memory at a time. A file is one message,
 * but {@code .jsonl} and {@code .ndjson}, gzipped ({@code .gz}) or not, hold one a line. Close it to close the file that is being read. Not for
 * several threads.
 */
public final class WireFiles implements AutoCloseable {

    /**
     * Bytes of a message that are read at most: 8 MiB, the largest message that {@code wire-raw} takes.
     */
    public static final int MAX_MESSAGE_BYTES = Topics.MAX_WIRE_MESSAGE_BYTES;

    private final Iterator<Path> files;
    private final String feed;
    private final InstantSource clock;
    private JsonLines lines = JsonLines.none();

    private WireFiles(List<Path> files, String feed, InstantSource clock) {
        this.files = files.iterator();
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * Opens a file or folder. A folder is read with its subfolders, sorted by path; files and folders whose name begins
     * with a dot are skipped.
     *
     * @param path the file or folder
     * @param feed name of the feed that the messages are to carry
     * @param clock tells when each message is received
     * @throws FeedException if the path is missing, or the folder cannot be listed or holds no file
     */
    public static WireFiles read(Path path, String feed, InstantSource clock) throws FeedException {
        return new WireFiles(FolderListing.of(path), feed, clock);
    }

    /**
     * Returns the next message; empty behind the last.
     *
     * @throws FeedException if a file cannot be read, is broken, or holds a message of more than 8 MiB; the next call
     *     goes on with the file behind it
     */
    public Optional<WireFile> next() throws FeedException {
        Optional<JsonLines.Line> line = nextLine();
        while (line.isEmpty() && files.hasNext()) {
            Path file = files.next();
            if (!isLines(file)) {
                return Optional.of(wireFile(file.toString(), whole(file), contentType(file)));
            }
            endLines();
            lines = JsonLines.open(file);
            line = nextLine();
        }
        return line.map(found -> wireFile(found.label(), found.bytes(), "application/json"));
    }

    /** Where a line is broken, nothing behind it in its file can be told from rubbish. */
    private Optional<JsonLines.Line> nextLine() throws FeedException {
        try {
            return lines.next();
        } catch (FeedException e) {
            endLines();
            throw e;
        }
    }

    private void endLines() {
        lines.close();
        lines = JsonLines.none();
    }

    @Override
    public void close() {
        lines.close();
    }

    private WireFile wireFile(String label, byte[] bytes, String contentType) {
        return new WireFile(label, new WireMessage(bytes, contentType, feed, clock.instant()));
    }

    /** All bytes of a file, if they are not too many. */
    static byte[] whole(Path file) throws FeedException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_MESSAGE_BYTES + 1);
            if (bytes.length > MAX_MESSAGE_BYTES) {
                throw new FeedException(
                        file.toString(), FeedFault.TOO_LARGE, "too large; at most " + MAX_MESSAGE_BYTES + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new FeedException(file.toString(), Problem.of(e), e);
        }
    }

    /**
     * Tells whether a file holds one message a line.
     *
     * @param file a file, of which only the name is looked at
     * @return whether it ends in {@code .jsonl} or {@code .ndjson}, or these and {@code .gz}, in any case
     */
    public static boolean isLines(Path file) {
        String name = lowerCaseName(file);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
        return plain.endsWith(".jsonl") || plain.endsWith(".ndjson");
    }

    /** What the name tells; the readers look at the bytes of the rest. */
    static String contentType(Path file) {
        String name = lowerCaseName(file);
        if (name.endsWith(".json")) {
            return "application/json";
        }
        return name.endsWith(".txt") ? "text/plain" : "";
    }

    private static String lowerCaseName(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
