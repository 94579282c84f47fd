package dev.wirewatch.feed;

import dev.wirewatch.topology.Topics;
import dev.wirewatch.wire.WireMessage;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Puts wire messages on {@code wire-raw} one by one, each acknowledged before the call returns. */
public final class KafkaWireSink implements WireSink, AutoCloseable {

    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final Producer<byte[], byte[]> producer;
    private final Duration patience;

    /**
     * @param producer an idempotent producer that asks for all acknowledgements; closed with this sink
     * @param patience how long a message waits for its acknowledgement
     */
    public KafkaWireSink(Producer<byte[], byte[]> producer, Duration patience) {
        this.producer = producer;
        this.patience = patience;
    }

    @Override
    public void publish(WireMessage message) throws NotTakenException {
        requireSize(message);
        try {
            producer.send(WireRecords.of(message)).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw NotTakenException.of(e.getCause());
        } catch (TimeoutException e) {
            throw new NotTakenException(
                    FeedFault.KAFKA, "Kafka did not acknowledge within " + patience.toSeconds() + " s", e);
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            throw NotTakenException.of(e);
        }
    }

    static void requireSize(WireMessage message) throws NotTakenException {
        if (message.bytes().length > Topics.MAX_WIRE_MESSAGE_BYTES) {
            throw new NotTakenException(
                    FeedFault.TOO_LARGE,
                    "larger than wire-raw takes: at most " + Topics.MAX_WIRE_MESSAGE_BYTES + " bytes",
                    null);
        }
    }

    @Override
    public void close() {
        producer.close(CLOSE);
    }
}
