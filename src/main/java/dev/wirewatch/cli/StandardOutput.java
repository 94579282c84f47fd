package dev.wirewatch.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Remembers what went wrong with an output, which a print writer or a print stream keeps to itself. For one thread at a time. */
final class StandardOutput extends FilterOutputStream {

    /** What systems call a reader that has gone, as {@code | head -1} does: that is nobody's fault. */
    private static final String READER_GONE = "Broken pipe";

    private IOException failure;

    StandardOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    /** Why something was not written, unless its reader has gone. */
    Optional<String> failure() {
        return Optional.ofNullable(failure)
                .map(IOException::getMessage)
                .filter(reason -> !reason.contains(READER_GONE));
    }
}
