package dev.wirewatch.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirewatch.wire.WireMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** A feed that messages are pushed to, without a web server or Kafka. */
abstract class PushFixture {

    static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");
    static final String SECRET = "s3cret-t0ken";
    static final int MAX = WireFiles.MAX_MESSAGE_BYTES;

    final List<WireMessage> taken = new ArrayList<>();
    final FeedHealth health = new FeedHealth(() -> NOW, new QuietMetrics());
    Optional<NotTakenException> fault = Optional.empty();
    final PushFeed open = feed(Optional.empty());
    final PushFeed guarded = feed(Optional.of(new Token(SECRET)));

    PushFeed feed(Optional<Token> token) {
        return feed(token, BodyPatience.standard(), 64);
    }

    PushFeed feed(Optional<Token> token, BodyPatience bodyPatience, int memoryMib) {
        WireSink sink = message -> {
            if (fault.isPresent()) {
                throw fault.get();
            }
            taken.add(message);
        };
        return new PushFeed(new PushSettings(token), sink, health, () -> NOW, bodyPatience, memoryMib);
    }

    FeedStatus status(String feed) {
        return health.statuses().stream()
                .filter(status -> status.feed().equals(feed))
                .findFirst()
                .orElseThrow();
    }

    static MemoryRequest request(String feed, String body) {
        return new MemoryRequest(feed, body.getBytes(UTF_8));
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
