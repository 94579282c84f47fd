package dev.wirewatch.feed;

import dev.wirewatch.wire.WireMessage;

/** Where feeds put wire messages: {@code wire-raw}. Safe for several threads. */
public interface WireSink {

    /**
     * Publishes a message, and returns when Kafka has acknowledged it on all replicas that are in sync.
     *
     * @param message the message
     * @throws NotTakenException where Kafka did not acknowledge it in time, and may hold it or not; or refuses it
     */
    void publish(WireMessage message) throws NotTakenException;
}
