package dev.wirewatch.bench;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.wire.Reading;
import dev.wirewatch.wire.WireMessage;
import dev.wirewatch.wire.WireReaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Messages of one format to measure reading on.
 *
 * @param messages the messages
 * @param tokens what pulls their tokens
 */
record Wires(List<WireMessage> messages, TokenPuller tokens) {

    /** The name of the reader of a format, without that of a layout. */
    static String reader(String format) {
        return format.split("/", -1)[0];
    }

    /**
     * The files in a folder, but for those in folders within it, that are read as one format, and whose tokens can be
     * pulled: parsers alone know nothing of the entities that agencies use without a declaration.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Wires in(Path folder, String format) {
        TokenPuller tokens = TokenPuller.of(reader(format));
        WireReaders readers = WireReaders.standard();
        try (Stream<Path> files = Files.list(folder)) {
            List<WireMessage> messages = files.filter(Files::isRegularFile)
                    .sorted()
                    .map(Wires::message)
                    .filter(message -> isOf(reader(format), readers.read(message)) && canBePulled(message, tokens))
                    .toList();
            if (messages.isEmpty()) {
                throw new IllegalArgumentException("no files of the format " + format + " in " + folder);
            }
            return new Wires(messages, tokens);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WireMessage message(Path file) {
        try {
            return new WireMessage(Files.readAllBytes(file), "", "bench", Instant.EPOCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOf(String format, Reading reading) {
        return reading instanceof Reading.Items items
                && items.items().stream().map(NewsItem::getFormat).allMatch(format::equals);
    }

    private static boolean canBePulled(WireMessage message, TokenPuller tokens) {
        try {
            tokens.pull(message.bytes());
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    /** All their bytes. */
    long size() {
        return messages.stream().mapToLong(message -> message.bytes().length).sum();
    }
}
