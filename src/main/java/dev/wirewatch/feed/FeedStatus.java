package dev.wirewatch.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a feed is at one moment. The counts begin with the service's start.
 *
 * @param feed its name
 * @param messages messages that Kafka has acknowledged
 * @param rejected messages that could not be read and were put aside
 * @param bytes the messages' bytes
 * @param lastHour messages of the last 60 minutes
 * @param lastMessage when the last one was acknowledged
 * @param errors how often it could not deliver
 * @param lastError why the last time, in one line
 * @param lastErrorAt when that was
 * @param failing whether nothing gets through since then
 * @param incomplete what of it is not sent, and why, for as long as it lies there
 * @param lag how long the oldest message that it knows of has been waiting; zero where it knows of none
 * @param silence its silence, where that is longer than its habit
 */
public record FeedStatus(
        String feed,
        long messages,
        long rejected,
        long bytes,
        long lastHour,
        Optional<Instant> lastMessage,
        long errors,
        Optional<String> lastError,
        Optional<Instant> lastErrorAt,
        boolean failing,
        Optional<String> incomplete,
        Duration lag,
        Optional<Silence> silence) {

    /** In one line for people: {@code ok}, or what is wrong. */
    public String summary() {
        if (failing) {
            return "failing: " + lastError.orElse("unknown");
        }
        if (incomplete.isPresent()) {
            return "incomplete: " + incomplete.get();
        }
        return silence.map(Silence::summary).orElse("ok");
    }
}
