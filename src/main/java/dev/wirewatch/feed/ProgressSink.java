package dev.wirewatch.feed;

import dev.wirewatch.wire.WireMessage;
import java.util.List;
import java.util.Optional;

/**
 * Where a feed that can be asked again puts its messages together with how far it has come: both or neither are in
 * Kafka. So a feed that died in between knows at its next start what it need not send again. For one thread.
 */
public interface ProgressSink extends AutoCloseable {

    /**
     * Begins, or begins anew after an exception: decides the fate of what was under way, and locks out whoever else
     * publishes under the same name.
     *
     * @return the progress of the last messages that are in Kafka; empty where there were none yet
     * @throws NotTakenException where Kafka does not answer
     */
    Optional<String> open() throws NotTakenException;

    /**
     * Publishes messages with the progress that they make.
     *
     * @param messages the messages, in their order; there may be none
     * @param progress what the next {@link #open} is to return
     * @throws NotTakenException where Kafka refuses one, and then has taken none; or does not answer, and then may have
     *     taken all: only {@link #open} tells
     */
    void publish(List<WireMessage> messages, String progress) throws NotTakenException;

    @Override
    void close();
}
