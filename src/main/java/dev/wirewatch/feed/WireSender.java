package dev.wirewatch.feed;

import dev.wirewatch.wire.WireMessage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/**
 * Puts wire messages on {@code wire-raw}. The messages of one feed keep their order: they are keyed by the feed's
 * name.
 */
public final class WireSender implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final AtomicInteger taken = new AtomicInteger();

    /**
     * @param producer a producer for plain bytes; closed with this sender
     */
    public WireSender(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /**
     * Sends a message; {@link #flush} tells whether Kafka took it.
     *
     * @param message the message
     * @throws KafkaException where this message or one before it was not taken; it tells how many were
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback keeps a failure for flush()
    public void send(WireMessage message) {
        failOnEarlierFailure();
        producer.send(WireRecords.of(message), (written, fault) -> {
            if (fault == null) {
                taken.incrementAndGet();
            } else {
                failure.compareAndSet(null, fault);
            }
        });
    }

    /**
     * Waits until Kafka has taken all messages.
     *
     * @throws KafkaException where it did not take one
     */
    public void flush() {
        producer.flush();
        failOnEarlierFailure();
    }

    private void failOnEarlierFailure() {
        Exception fault = failure.get();
        if (fault != null) {
            producer.flush();
            throw new KafkaException(
                    "Kafka did not take a wire message: " + fault.getMessage() + "; it took " + taken
                            + " of them, which sending all again would double",
                    fault);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
