package dev.wirewatch.app;

import dev.wirewatch.message.NewsItem;
import dev.wirewatch.registry.AvroSerde;
import dev.wirewatch.registry.SchemaRegistry;
import dev.wirewatch.topology.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The history on {@code news-items}: what was read while it is kept. */
public final class NewsItemTopic {

    private static final Logger LOG = LoggerFactory.getLogger(NewsItemTopic.class);

    private final Connection connection;
    private final Deserializer<NewsItem> items;
    private final AtomicLong skipped = new AtomicLong();

    /**
     * @param connection how to reach Kafka
     * @param registry where the items' schema is; stays the caller's to close
     */
    public NewsItemTopic(Connection connection, SchemaRegistry registry) {
        this.connection = connection;
        this.items = new AvroSerde<>(registry, NewsItem.class).deserializer();
    }

    /**
     * Reads several partitions at once, up to what is there now. All items of one story come to the same sink.
     *
     * @param from reads all items that were received then or later, and maybe some from before; empty for all that are
     *     kept. An item's record is never older than the item, so that its time tells where to begin; where to end it
     *     does not tell, as a message that is sent again keeps the time at which it was received
     * @param sinks where items go, each sink in a thread of its own
     * @param progress is told how far it has come
     * @throws StartException where there is no such topic
     */
    public void read(Optional<Instant> from, List<? extends ItemSink> sinks, ReadProgress progress) {
        ExecutorService threads = Executors.newFixedThreadPool(sinks.size());
        try {
            List<Future<?>> shares = new ArrayList<>();
            for (int share = 0; share < sinks.size(); share++) {
                int number = share;
                shares.add(threads.submit(() -> readShare(from, number, sinks, progress)));
            }
            for (Future<?> share : shares) {
                share.get();
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * Records that are no news items, which only others than the service can have written.
     *
     * @return how many were skipped so far
     */
    public long skipped() {
        return skipped.get();
    }

    private void readShare(Optional<Instant> from, int share, List<? extends ItemSink> sinks, ReadProgress progress) {
        try (TopicReader<byte[]> reader = new TopicReader<>(
                connection.bulkConsumer(new StringDeserializer(), new ByteArrayDeserializer()),
                Topics.NEWS_ITEMS,
                share,
                sinks.size())) {
            Map<TopicPartition, Long> ends = reader.ends();
            from.ifPresent(reader::seekTo);
            long left = reader.distanceTo(ends);
            progress.expect(left);
            while (left > 0) {
                for (ConsumerRecord<String, byte[]> found : reader.poll()) {
                    if (found.offset() < ends.get(new TopicPartition(found.topic(), found.partition()))) {
                        take(found, sinks.get(share));
                    }
                }
                long leftNow = reader.distanceTo(ends);
                progress.advance(left - leftNow);
                left = leftNow;
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> found, ItemSink sink) {
        NewsItem item;
        try {
            item = items.deserialize(found.topic(), found.value());
        } catch (SerializationException e) {
            LOG.atWarn()
                    .addKeyValue("record", found.topic() + "-" + found.partition() + "-" + found.offset())
                    .addKeyValue("reason", e.getMessage())
                    .log("skipped what is no news item");
            skipped.incrementAndGet();
            return;
        }
        if (item != null && found.key() != null) {
            sink.accept(found.key(), item);
        }
    }
}
