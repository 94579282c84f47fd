package dev.wirewatch.feed;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;

/** Reads the body of a pushed request, with bounds on its size, expanded or not, and on the time that it takes. */
final class PushBody {

    private static final int MAX_BYTES = WireFiles.MAX_MESSAGE_BYTES;
    private static final int CHUNK = 16 * 1024;

    private final PushRequest request;
    private final BodyPatience patience;

    /**
     * @param request the request
     * @param patience how long its sender may take
     */
    PushBody(PushRequest request, BodyPatience patience) {
        this.request = request;
        this.patience = patience;
    }

    /** The message's bytes. */
    byte[] read(PushMemory.Share memory) throws PushRefusal {
        boolean zipped = isZipped();
        requireLength(zipped);
        memory.require(1);
        byte[] body = received(memory);
        return zipped ? expanded(body, memory) : body;
    }

    /** All of it, before anything is expanded: no half of it could be told from the whole. */
    private byte[] received(PushMemory.Share memory) throws PushRefusal {
        try (InputStream body = request.body()) {
            byte[] bytes = read(body, 0, "at most " + MAX_BYTES + " bytes", memory);
            if (bytes.length != request.contentLength()) {
                throw new PushRefusal(
                        FeedFault.BAD_REQUEST, 400, "the body has another length than its Content-Length");
            }
            return bytes;
        } catch (EOFException e) {
            throw new PushRefusal(FeedFault.BAD_REQUEST, 400, "the body ends in the middle");
        } catch (IOException e) {
            throw new PushRefusal(FeedFault.BAD_REQUEST, 408, "the body did not arrive");
        }
    }

    private byte[] expanded(byte[] body, PushMemory.Share memory) throws PushRefusal {
        try (InputStream gzip = Gunzip.open(body)) {
            return read(gzip, body.length, "at most " + MAX_BYTES + " bytes when expanded", memory);
        } catch (EOFException e) {
            throw new PushRefusal(FeedFault.BAD_REQUEST, 400, "the gzip data ends in the middle");
        } catch (IOException e) {
            throw new PushRefusal(FeedFault.BAD_REQUEST, 400, "the body is no gzip data, or not that alone");
        }
    }

    private boolean isZipped() throws PushRefusal {
        String encoding = request.header("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default ->
                throw new PushRefusal(FeedFault.BAD_REQUEST, 415, "Content-Encoding may be gzip, or not there at all");
        };
    }

    private void requireLength(boolean zipped) throws PushRefusal {
        long length = request.contentLength();
        if (length < 0) {
            throw new PushRefusal(FeedFault.BAD_REQUEST, 411, "the Content-Length is missing");
        }
        if (length == 0) {
            throw new PushRefusal(FeedFault.BAD_REQUEST, 400, "the body is empty");
        }
        if (length > MAX_BYTES) {
            throw new PushRefusal(
                    FeedFault.TOO_LARGE,
                    413,
                    "at most " + MAX_BYTES + " bytes" + (zipped ? ", also of gzip data" : ""));
        }
    }

    private byte[] read(InputStream body, int held, String limit, PushMemory.Share memory)
            throws IOException, PushRefusal {
        long start = System.nanoTime();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        for (int count = body.read(chunk); count >= 0; count = body.read(chunk)) {
            if (bytes.size() + count > MAX_BYTES) {
                throw new PushRefusal(FeedFault.TOO_LARGE, 413, limit);
            }
            memory.require((long) held + bytes.size() + count);
            bytes.write(chunk, 0, count);
            if (!patience.bears(Duration.ofNanos(System.nanoTime() - start), bytes.size())) {
                throw new PushRefusal(FeedFault.BAD_REQUEST, 408, "the body comes too slowly");
            }
        }
        return bytes.toByteArray();
    }
}
