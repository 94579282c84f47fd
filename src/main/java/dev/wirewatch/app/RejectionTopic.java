package dev.wirewatch.app;

import dev.wirewatch.message.Rejection;
import dev.wirewatch.registry.AvroSerde;
import dev.wirewatch.registry.SchemaRegistry;
import dev.wirewatch.topology.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rejections on {@code wire-rejected}. One is in memory at a time, since each may hold a whole wire message. */
public final class RejectionTopic {

    private static final Logger LOG = LoggerFactory.getLogger(RejectionTopic.class);

    private final Connection connection;
    private final Deserializer<Rejection> rejections;

    /**
     * @param connection how to reach Kafka
     * @param registry where the rejections' schema is; stays the caller's to close
     */
    public RejectionTopic(Connection connection, SchemaRegistry registry) {
        this.connection = connection;
        this.rejections = new AvroSerde<>(registry, Rejection.class).deserializer();
    }

    /**
     * Hands rejections to an action: those that are there now, and none that come while it is at work.
     *
     * @param since those that were put aside from then on; empty for all
     * @param action what to do with each
     * @throws StartException where there is no such topic
     */
    public void forEach(Optional<Instant> since, Consumer<KeptRejection> action) {
        forEach(since, action, () -> {});
    }

    /**
     * Hands rejections to an action, and does something else after each few of them.
     *
     * @param since those that were put aside from then on; empty for all
     * @param action what to do with each
     * @param after what to do after a few, before more are asked for
     * @throws StartException where there is no such topic
     */
    public void forEach(Optional<Instant> since, Consumer<KeptRejection> action, Runnable after) {
        try (TopicReader<byte[]> reader = reader()) {
            since.ifPresent(reader::seekTo);
            Map<TopicPartition, Long> ends = reader.ends();
            while (!reader.isPast(ends)) {
                for (ConsumerRecord<String, byte[]> found : reader.poll()) {
                    boolean late = found.offset() >= ends.get(new TopicPartition(found.topic(), found.partition()));
                    Optional<KeptRejection> kept = late ? Optional.empty() : kept(found);
                    kept.filter(rejection -> isSince(rejection, since)).ifPresent(action);
                }
                after.run();
            }
        }
    }

    /**
     * Looks for a rejection.
     *
     * @param name its place, or the record that was put aside
     * @return the rejection; of several of one name, the last, which are of topics that were made anew
     * @throws StartException where there is no such topic
     */
    public Optional<KeptRejection> find(RejectionName name) {
        if (name.isPlace()) {
            return at(name.partition(), name.offset());
        }
        AtomicReference<KeptRejection> found = new AtomicReference<>();
        forEach(Optional.empty(), kept -> {
            KeptRejection before = found.get();
            if (name.names(kept) && (before == null || before.timestamp().isBefore(kept.timestamp()))) {
                found.set(kept);
            }
        });
        return Optional.ofNullable(found.get());
    }

    private Optional<KeptRejection> at(int partition, long offset) {
        try (TopicReader<byte[]> reader = reader()) {
            if (!reader.has(partition)) {
                return Optional.empty();
            }
            reader.seekTo(partition, offset);
            Map<TopicPartition, Long> ends = reader.ends();
            while (!reader.isPast(ends)) {
                for (ConsumerRecord<String, byte[]> found : reader.poll()) {
                    // Where the record is gone, the first one that is left comes in its place.
                    return found.offset() == offset ? kept(found) : Optional.empty();
                }
            }
            return Optional.empty();
        }
    }

    private TopicReader<byte[]> reader() {
        return new TopicReader<>(
                connection.consumer(new StringDeserializer(), new ByteArrayDeserializer()), Topics.WIRE_REJECTED);
    }

    private static boolean isSince(KeptRejection kept, Optional<Instant> since) {
        return since.isEmpty() || !kept.timestamp().isBefore(since.get());
    }

    /** What others may have written there keeps nobody from the rest. */
    private Optional<KeptRejection> kept(ConsumerRecord<String, byte[]> found) {
        try {
            Rejection rejection = rejections.deserialize(found.topic(), found.value());
            return Optional.ofNullable(rejection)
                    .map(read -> new KeptRejection(
                            found.partition(),
                            found.offset(),
                            Instant.ofEpochMilli(found.timestamp()),
                            List.of(found.headers().toArray()),
                            read));
        } catch (SerializationException e) {
            LOG.atWarn()
                    .addKeyValue("record", found.topic() + "-" + found.partition() + "-" + found.offset())
                    .addKeyValue("reason", e.getMessage())
                    .log("skipped what is no rejection");
            return Optional.empty();
        }
    }
}
