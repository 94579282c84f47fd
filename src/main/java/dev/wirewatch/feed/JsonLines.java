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
            return new JsonLines(file.toString(), new BufferedInputStream(in, BUFFER_BYTES));
        } catch (IOException e) {
            closeQuietly(raw);
            throw new FeedException(file.toString(), Problem.of(e), e);
        }
    }

    Optional<Line> next() throws FeedException {
        try {
            for (int first = in.read(); first >= 0; first = in.read()) {
                number++;
                byte[] line = line(first);
                if (!new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
                    return Optional.of(new Line(file + ":" + number, line));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new FeedException(file, Problem.of(e) + ", behind line " + number, e);
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
                        "a line too large to read; at most " + WireFiles.MAX_MESSAGE_BYTES + " bytes");
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
