package dev.wirewatch.feed;

import java.nio.file.Path;

/**
 * What of a batch is in Kafka.
 *
 * @param batch the batch's name
 * @param lines messages of its only file, which holds one a line; {@link #ALL} for all that the batch holds
 */
record BatchProgress(String batch, long lines) {

    private static final long ALL = Long.MAX_VALUE;

    static BatchProgress whole(Path batch) {
        return lines(batch, ALL);
    }

    static BatchProgress lines(Path batch, long lines) {
        return new BatchProgress(batch.getFileName().toString(), lines);
    }

    /** Reads what {@link #text} wrote. What is none of it belongs to no batch. */
    static BatchProgress parse(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            return new BatchProgress(text, ALL);
        }
        try {
            return new BatchProgress(text.substring(0, blank), Long.parseLong(text.substring(blank + 1)));
        } catch (NumberFormatException e) {
            return new BatchProgress("", ALL);
        }
    }

    String text() {
        return isWhole() ? batch : batch + " " + lines;
    }

    boolean isOf(String name) {
        return batch.equals(name);
    }

    boolean isWhole() {
        return lines == ALL;
    }
}
