package dev.wirewatch.feed;

import dev.wirewatch.wire.WireMessage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends a file with one message a line, some lines at a time; each time Kafka learns how many it holds. */
final class LineBatch {

    private static final int MAX_LINES = 500;
    private static final long MAX_BYTES = WireFiles.MAX_MESSAGE_BYTES;

    private final ProgressSink sink;
    private final Path batch;
    private final String feed;
    private final FeedHealth health;
    private final InstantSource clock;
    private long sent;

    LineBatch(ProgressSink sink, Path batch, String feed, FeedHealth health, InstantSource clock) {
        this.sink = sink;
        this.batch = batch;
        this.feed = feed;
        this.health = health;
        this.clock = clock;
    }

    /**
     * Sends the file.
     *
     * @param file the file
     * @param skip how many of its messages Kafka holds already
     */
    void send(Path file, long skip) throws FeedException, NotTakenException {
        sent = skip;
        try (JsonLines lines = JsonLines.open(file)) {
            long passed = 0;
            while (passed < skip && lines.next().isPresent()) {
                passed++;
            }
            for (List<WireMessage> some = some(lines); !some.isEmpty(); some = some(lines)) {
                sink.publish(
                        some, BatchProgress.lines(batch, sent + some.size()).text());
                sent += some.size();
                some.forEach(message -> health.delivered(feed, message.bytes().length));
            }
        }
    }

    private List<WireMessage> some(JsonLines lines) throws FeedException {
        List<WireMessage> some = new ArrayList<>();
        for (long bytes = 0; some.size() < MAX_LINES && bytes < MAX_BYTES; ) {
            Optional<JsonLines.Line> line = lines.next();
            if (line.isEmpty()) {
                return some;
            }
            bytes += line.get().bytes().length;
            some.add(new WireMessage(line.get().bytes(), "application/json", feed, clock.instant()));
        }
        return some;
    }

    /** How many of the file's messages Kafka holds. */
    long sent() {
        return sent;
    }

    /** What came of the file, for people, where it could not be sent to its end. */
    String note() {
        return "; of its messages, the first " + sent + " were sent";
    }
}
