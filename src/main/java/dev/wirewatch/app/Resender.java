package dev.wirewatch.app;

import dev.wirewatch.message.Rejection;
import dev.wirewatch.message.Resend;
import dev.wirewatch.registry.SchemaRegistry;
import dev.wirewatch.topology.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * Puts the wire messages of rejections on {@code wire-raw} again, each once: message and note of it on {@code
 * wire-resent} are one transaction, and whoever begins later ends the transactions of those before.
 */
public final class Resender implements AutoCloseable {

    /** What became of a rejection. */
    public enum Outcome {
        /** Its message is on {@code wire-raw} again, with the next {@link #commit}. */
        RESENT,
        /** It was sent again before. */
        RESENT_BEFORE,
        /** It is of a record of an inner topic, which is no wire message. */
        NO_WIRE_MESSAGE,
        /** It holds its message in part. */
        IN_PART
    }

    /** The header of a message that was sent again: it names the rejection. */
    public static final String HEADER = "resent";

    /** The same for all in one Kafka, whatever their configurations say: two must not send at once. */
    private static final String TRANSACTIONAL_ID = "wirewatch-resend";

    private final Producer<byte[], byte[]> producer;
    private final ResendTopic topic;
    private final ResendTopic.Resent before;
    private final boolean again;
    private boolean open;

    private Resender(Producer<byte[], byte[]> producer, ResendTopic topic, ResendTopic.Resent before, boolean again) {
        this.producer = producer;
        this.topic = topic;
        this.before = before;
        this.again = again;
    }

    /**
     * Begins.
     *
     * @param connection how to reach Kafka
     * @param registry where the schemas are; stays the caller's to close
     * @param again whether to send again what was sent again before
     * @return a resender
     * @throws StartException where there is no topic {@code wire-resent}
     */
    public static Resender begin(Connection connection, SchemaRegistry registry, boolean again) {
        ResendTopic topic = new ResendTopic(connection, registry);
        Producer<byte[], byte[]> producer = connection.transactionalProducer(TRANSACTIONAL_ID);
        try {
            // From here on nobody else's transaction can end well, so what is read then is all there is.
            producer.initTransactions();
            return new Resender(producer, topic, topic.resent(), again);
        } catch (RuntimeException e) {
            producer.close();
            throw e;
        }
    }

    /**
     * Sends the message of a rejection again, unless there is a reason not to.
     *
     * @param kept the rejection
     * @param contentType what the message is to be declared as; empty for what it was
     * @return what became of it
     * @throws KafkaException where Kafka did not take this message or one before it
     */
    public Outcome resend(KeptRejection kept, Optional<String> contentType) {
        if (!kept.isOfWireMessage()) {
            return Outcome.NO_WIRE_MESSAGE;
        }
        if (!kept.isWhole()) {
            return Outcome.IN_PART;
        }
        if (!again && before.contains(kept)) {
            return Outcome.RESENT_BEFORE;
        }
        Optional<String> declared =
                contentType.or(() -> Optional.ofNullable(kept.rejection().getContentType()));
        inTransaction(() -> send(kept, declared));
        before.add(kept);
        return Outcome.RESENT;
    }

    /**
     * Makes what was sent so far last. To be done soon: until then the intake waits for what is behind it on {@code
     * wire-raw}.
     *
     * @throws KafkaException where Kafka did not take it
     */
    public void commit() {
        if (open) {
            attempt(producer::commitTransaction);
            open = false;
        }
    }

    private void inTransaction(Runnable action) {
        attempt(() -> {
            if (!open) {
                producer.beginTransaction();
                open = true;
            }
            action.run();
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit fails where one of them fails
    private void send(KeptRejection kept, Optional<String> contentType) {
        producer.send(wire(kept, contentType));
        Resend note = new Resend(kept.partition(), kept.offset(), kept.timestamp(), contentType.orElse(null));
        producer.send(new ProducerRecord<>(Topics.WIRE_RESENT, bytes(kept.id()), topic.serialized(note)));
    }

    private static ProducerRecord<byte[], byte[]> wire(KeptRejection kept, Optional<String> contentType) {
        Rejection rejection = kept.rejection();
        ProducerRecord<byte[], byte[]> wire =
                new ProducerRecord<>(Topics.WIRE_RAW, kept.key().orElse(null), kept.bytes());
        wire.headers()
                .add("received", bytes(Long.toString(rejection.getReceived().toEpochMilli())));
        if (!rejection.getFeed().isEmpty()) {
            wire.headers().add("feed", bytes(rejection.getFeed()));
        }
        contentType.ifPresent(declared -> wire.headers().add("content-type", bytes(declared)));
        kept.trace().forEach(wire.headers()::add);
        wire.headers().add(HEADER, bytes(Topics.WIRE_REJECTED + "-" + kept.id()));
        return wire;
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (ProducerFencedException e) {
            throw new KafkaException("somebody else began to resend; what this one had not committed is not sent", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Gives up what is not committed. */
    @Override
    public void close() {
        producer.close();
    }
}
