package dev.wirewatch.feed;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The lines of a {@code .jsonl} or {@code .ndjson} file, gzipped or not, as bytes; blank lines are skipped. */
final class JsonLines implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;

    /**
     * @param label {@code file:line}
     * @param bytes the line without its end
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    record Line(String label, byte[] bytes) {}

    private final String file;
    private final InputStream in;
    private long number;
    /** The last line that was read to its end. */
    private long whole;

    private JsonLines(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /** Returns no lines at all. */
    static JsonLines none() {
        return new JsonLines("", InputStream.nullInputStream());
    }

    static JsonLines open(Path file) throws FeedException {
        InputStream raw = null;
        try {
            raw = Files.newInputStream(file);
            boolean zipped = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
            InputStream in = zipped ? new GZIPInputStream(raw, BUFFER_BYTES) : raw;
            BufferedInputStream buffered = new BufferedInputStream(in, BUFFER_BYTES);
            refuseUtf16(file, buffered);
            return new JsonLines(file.toString(), buffered);
        } catch (IOException e) {
            closeQuietly(raw);
            throw new FeedException(file.toString(), Problem.of(e), e);
        }
    }

    /** Its lines cannot be told by their bytes; each would be rejected for a reason that misleads. */
    private static void refuseUtf16(Path file, BufferedInputStream in) throws IOException, FeedException {
        in.mark(2);
        int mark = (in.read() << 8) | in.read();
        in.reset();
        if (mark == 0xFEFF || mark == 0xFFFE) {
            closeQuietly(in);
            throw new FeedException(file.toString(), "is in UTF-16; JSON lines are UTF-8: save the file as that");
        }
    }

    Optional<Line> next() throws FeedException {
        long blank = 0;
        try {
            for (int first = in.read(); first >= 0; first = in.read()) {
                number++;
                byte[] line = line(first);
                whole = number;
                if (!new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
                    return Optional.of(new Line(file + ":" + number, line));
                }
                blank += line.length + 1;
                requireNotEndless(blank);
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new FeedException(file, Problem.of(e) + ", behind line " + whole, e);
        }
    }

    /** A small gzip file can hold blank lines for hours. */
    private void requireNotEndless(long blank) throws FeedException {
        if (blank > WireFiles.MAX_MESSAGE_BYTES) {
            throw new FeedException(
                    file + ":" + number, "blank lines of more than " + WireFiles.MAX_MESSAGE_BYTES + " bytes");
        }
    }

    /** Reads on to the line's end; the bound is on the expanded bytes, so a zip bomb stops here. */
    private byte[] line(int first) throws IOException, FeedException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = first; b >= 0 && b != '\n'; b = in.read()) {
            line.write(b);
            if (line.size() > WireFiles.MAX_MESSAGE_BYTES) {
                throw new FeedException(
                        file + ":" + number,
                        FeedFault.TOO_LARGE,
                        "a line too large, at most " + WireFiles.MAX_MESSAGE_BYTES
                                + " bytes; nothing behind it was read");
            }
        }
        return line.toByteArray();
    }

    @Override
    public void close() {
        closeQuietly(in);
    }

    /** Nothing was written, so a failure to close loses nothing. */
    private static void closeQuietly(InputStream in) {
        try {
            if (in != null) {
                in.close();
            }
        } catch (IOException e) {
            return;
        }
    }
}
