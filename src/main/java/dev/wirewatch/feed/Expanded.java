package dev.wirewatch.feed;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The body of an answer as it was before its {@code Content-Encoding}. */
final class Expanded {

    private Expanded() {}

    /**
     * Expands a body.
     *
     * @return nothing where that is more than so many bytes
     * @throws IOException where it is broken, or in an encoding that nobody asked for
     */
    static Optional<byte[]> of(byte[] body, String encoding, int most) throws IOException {
        return switch (encoding.strip()) {
            case "", "identity" -> Optional.of(body);
            case "gzip", "x-gzip" -> gunzip(body, most);
            default -> throw new IOException("it is encoded as " + encoding + ", which was not asked for");
        };
    }

    private static Optional<byte[]> gunzip(byte[] body, int most) throws IOException {
        try (GZIPInputStream in = Gunzip.open(body)) {
            byte[] bytes = in.readNBytes(most + 1);
            return bytes.length > most ? Optional.empty() : Optional.of(bytes);
        } catch (EOFException e) {
            throw new IOException("its gzip data is cut short", e);
        }
    }
}
