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
    private final FoundFile file;
    private final String feed;
    private final FeedHealth health;
    private final InstantSource clock;
    private long sent;
    private Optional<FeedException> broken = Optional.empty();

    /**
     * @param file the only file of the batch, as it was when its first message was sent
     */
    LineBatch(ProgressSink sink, Path batch, FoundFile file, String feed, FeedHealth health, InstantSource clock) {
        this.sink = sink;
        this.batch = batch;
        this.file = file;
        this.feed = feed;
        this.health = health;
        this.clock = clock;
    }

    /**
     * Sends the file; of a broken one, what stands before the break.
     *
     * @param skip how many of its messages Kafka holds already
     */
    void send(long skip) throws FeedException, NotTakenException {
        sent = skip;
        try (JsonLines lines = JsonLines.open(batch.resolve(file.path()))) {
            long passed = 0;
            while (passed < skip && lines.next().isPresent()) {
                passed++;
            }
            for (List<WireMessage> some = some(lines); !some.isEmpty(); some = some(lines)) {
                sink.publish(
                        some,
                        BatchProgress.lines(batch, sent + some.size(), file).text());
                sent += some.size();
                some.forEach(message -> health.delivered(feed, message.bytes().length));
            }
        }
        if (broken.isPresent()) {
            throw broken.get();
        }
    }

    private List<WireMessage> some(JsonLines lines) {
        List<WireMessage> some = new ArrayList<>();
        for (long bytes = 0; some.size() < MAX_LINES && bytes < MAX_BYTES; ) {
            Optional<JsonLines.Line> line = next(lines);
            if (line.isEmpty()) {
                return some;
            }
            bytes += line.get().bytes().length;
            some.add(new WireMessage(line.get().bytes(), "application/json", feed, clock.instant()));
        }
        return some;
    }

    private Optional<JsonLines.Line> next(JsonLines lines) {
        try {
            return broken.isPresent() ? Optional.empty() : lines.next();
        } catch (FeedException e) {
            broken = Optional.of(e);
            return Optional.empty();
        }
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
