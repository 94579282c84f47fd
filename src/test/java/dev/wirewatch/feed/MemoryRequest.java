package dev.wirewatch.feed;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A pushed message in memory, whose sender may be slow or leave. */
final class MemoryRequest implements PushRequest {

    private final String feed;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private long length;
    private InputStream body;

    MemoryRequest(String feed, byte[] body) {
        this.feed = feed;
        this.length = body.length;
        this.body = new ByteArrayInputStream(body);
    }

    MemoryRequest with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    MemoryRequest length(long declared) {
        length = declared;
        return this;
    }

    /** A body that comes a byte at a time, as a slow network may deliver it. */
    MemoryRequest slow() {
        body = new FilterInputStream(body) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(length, 1));
            }

            @Override
            public int available() {
                return 0;
            }
        };
        return this;
    }

    /** A closed stream throws at each read, as one whose sender is gone does. */
    MemoryRequest broken() throws IOException {
        body = InputStream.nullInputStream();
        body.close();
        return this;
    }

    /** Brings one byte at a time, each after a while. */
    MemoryRequest slow(Duration wait) {
        body = new FilterInputStream(body) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                try {
                    Thread.sleep(wait.toMillis());
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return super.read(bytes, from, Math.min(length, 1));
            }
        };
        return this;
    }

    int left() {
        try {
            return body.available();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String feed() {
        return feed;
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public InputStream body() {
        return body;
    }
}
