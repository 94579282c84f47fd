package dev.wirewatch.feed;

import dev.wirewatch.topology.Topics;
import dev.wirewatch.wire.WireMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

/** One transaction holds the messages, on {@code wire-raw}, and the progress, on {@code feed-progress} under a name. */
public final class KafkaProgressSink implements ProgressSink {

    private static final Duration CLOSE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(100);

    /** Longer than Kafka lets the transaction of a dead feed stand, which holds back what others wrote behind it. */
    private static final Duration READ_PATIENCE = Duration.ofSeconds(90);

    /** Made with one partition. */
    private static final TopicPartition ONLY = new TopicPartition(Topics.FEED_PROGRESS, 0);

    private final byte[] name;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Function<IsolationLevel, Consumer<byte[], byte[]>> consumers;
    private Producer<byte[], byte[]> producer;

    /**
     * @param name under which progress is kept; unique among all feeds of this Kafka
     * @param producers makes transactional producers, all with one transactional id that belongs to the name
     * @param consumers makes consumers without a group, that see what the isolation level lets them
     */
    public KafkaProgressSink(
            String name,
            Supplier<Producer<byte[], byte[]>> producers,
            Function<IsolationLevel, Consumer<byte[], byte[]>> consumers) {
        this.name = name.getBytes(StandardCharsets.UTF_8);
        this.producers = producers;
        this.consumers = consumers;
    }

    @Override
    public Optional<String> open() throws NotTakenException {
        close();
        try {
            producer = producers.get();
            producer.initTransactions();
            return lastProgress();
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            throw NotTakenException.of(e);
        }
    }

    /** The topic holds one record a feed, and those that compaction has not yet taken away. */
    private Optional<String> lastProgress() {
        long end = end();
        try (Consumer<byte[], byte[]> consumer = consumers.apply(IsolationLevel.READ_COMMITTED)) {
            consumer.assign(List.of(ONLY));
            consumer.seekToBeginning(List.of(ONLY));
            long deadline = System.nanoTime() + READ_PATIENCE.toNanos();
            Optional<String> last = Optional.empty();
            while (consumer.position(ONLY) < end) {
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException(
                            Topics.FEED_PROGRESS + " cannot be read to its end: it may hold an open transaction");
                }
                for (var found : consumer.poll(POLL)) {
                    if (Arrays.equals(found.key(), name)) {
                        last = Optional.ofNullable(found.value()).map(KafkaProgressSink::text);
                    }
                }
            }
            return last;
        }
    }

    /**
     * The end behind all that is written. The end of what is committed would lie before the open transaction of any
     * other feed, though our own progress may be committed behind that.
     */
    private long end() {
        try (Consumer<byte[], byte[]> consumer = consumers.apply(IsolationLevel.READ_UNCOMMITTED)) {
            return consumer.endOffsets(List.of(ONLY)).get(ONLY);
        }
    }

    @Override
    public void publish(List<WireMessage> messages, String progress) throws NotTakenException {
        for (WireMessage message : messages) {
            KafkaWireSink.requireSize(message);
        }
        if (producer == null) {
            throw new IllegalStateException("not open");
        }
        try {
            producer.beginTransaction();
            List<Future<RecordMetadata>> writes = new ArrayList<>();
            for (WireMessage message : messages) {
                writes.add(producer.send(WireRecords.of(message)));
            }
            writes.add(producer.send(
                    new ProducerRecord<>(Topics.FEED_PROGRESS, 0, name, progress.getBytes(StandardCharsets.UTF_8))));
            producer.flush();
            for (Future<RecordMetadata> write : writes) {
                write.get();
            }
            producer.commitTransaction();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (InterruptException e) {
            throw e;
        } catch (ExecutionException e) {
            throw aborted(e.getCause());
        } catch (KafkaException e) {
            throw NotTakenException.of(e);
        }
    }

    /** Before the commit nothing is decided, so that an abort makes sure that Kafka holds none of the messages. */
    private NotTakenException aborted(Throwable cause) {
        try {
            producer.abortTransaction();
            return NotTakenException.of(cause);
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            e.addSuppressed(cause);
            return NotTakenException.of(e);
        }
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(CLOSE);
            producer = null;
        }
    }
}
