package dev.wirewatch.feed;

import dev.wirewatch.topology.Topics;
import dev.wirewatch.wire.WireMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

/** One transaction holds the messages, on {@code wire-raw}, and the progress, on {@code feed-progress} under a name. */
public final class KafkaProgressSink implements ProgressSink {

    private static final Duration CLOSE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(100);

    /** Longer than the minute after which Kafka gives up the transaction of a feed that died and never comes back. */
    private static final Duration READ_PATIENCE = Duration.ofSeconds(90);

    private final byte[] name;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Supplier<Admin> admins;
    private Producer<byte[], byte[]> producer;

    /**
     * @param name under which progress is kept; unique among all feeds of this Kafka
     * @param producers makes transactional producers, all with one transactional id that belongs to the name
     * @param consumers makes consumers that see committed records alone
     * @param admins makes clients that tell how far the topic goes
     */
    public KafkaProgressSink(
            String name,
            Supplier<Producer<byte[], byte[]>> producers,
            Supplier<Consumer<byte[], byte[]>> consumers,
            Supplier<Admin> admins) {
        this.name = name.getBytes(StandardCharsets.UTF_8);
        this.producers = producers;
        this.consumers = consumers;
        this.admins = admins;
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
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            TopicPartition only = new TopicPartition(Topics.FEED_PROGRESS, 0);
            consumer.assign(List.of(only));
            consumer.seekToBeginning(List.of(only));
            long end = end(only);
            long deadline = System.nanoTime() + READ_PATIENCE.toNanos();
            Optional<String> last = Optional.empty();
            while (consumer.position(only) < end) {
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException(Topics.FEED_PROGRESS + " cannot be read to its end");
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
     * The end of all records. Consumers of committed ones take for the end where the oldest transaction under way begins,
     * and that may be another feed's, left behind by the process that died: what this feed committed behind it would be
     * overlooked, and sent again.
     */
    private long end(TopicPartition partition) {
        try (Admin admin = admins.get()) {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException fault ? fault : new KafkaException(e.getCause());
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
