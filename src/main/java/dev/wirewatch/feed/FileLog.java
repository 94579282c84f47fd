package dev.wirewatch.feed;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells in the log which file the messages of a watched folder came from, since no file's name goes into Kafka: feed and
 * time of receipt, to the millisecond, are on the message and on its rejection too.
 */
final class FileLog {

    private static final Logger LOG = LoggerFactory.getLogger(FileLog.class);

    private FileLog() {}

    /**
     * Kafka has acknowledged what was sent of a file.
     *
     * @param feed the feed of its messages
     * @param file its path below the folder
     * @param first when its first message was received
     * @param last when its last one was, at the latest
     */
    static void sent(String feed, Path file, Instant first, Instant last) {
        LOG.atInfo()
                .addKeyValue("feed", feed)
                .addKeyValue("file", file)
                .addKeyValue("received", first.truncatedTo(ChronoUnit.MILLIS))
                .addKeyValue("until", last.truncatedTo(ChronoUnit.MILLIS))
                .log("file sent");
    }
}
