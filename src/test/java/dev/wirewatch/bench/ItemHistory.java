package dev.wirewatch.bench;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.google.common.util.concurrent.Futures;
import dev.wirewatch.app.Connection;
import dev.wirewatch.app.ItemSink;
import dev.wirewatch.app.NewsItemTopic;
import dev.wirewatch.app.ReadProgress;
import dev.wirewatch.backtest.Backtest;
import dev.wirewatch.embedded.EmbeddedKafka;
import dev.wirewatch.embedded.EmbeddedRegistry;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.registry.AvroSerde;
import dev.wirewatch.registry.SchemaRegistry;
import dev.wirewatch.topology.TopicProvisioner;
import dev.wirewatch.topology.Topics;
import dev.wirewatch.wire.StoryKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** News items on the topic of an embedded Kafka, which is gone with this. */
final class ItemHistory implements AutoCloseable {

    /** The default of {@code topics.partitions}. */
    private static final int PARTITIONS = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Path folder;
    private final EmbeddedKafka kafka;
    private final EmbeddedRegistry embeddedRegistry;
    private final Connection connection;
    private final SchemaRegistry registry;

    private ItemHistory(Path folder) {
        this.folder = folder;
        kafka = EmbeddedKafka.start(folder, 0, fault -> {
            throw new IllegalStateException(fault);
        });
        embeddedRegistry = EmbeddedRegistry.start(kafka.bootstrapServers(), 0);
        connection = new Connection(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                Map.of("schema.registry.url", embeddedRegistry.url()));
        registry = connection.schemaRegistry(PATIENCE);
    }

    /** A history without an item. */
    static ItemHistory start() throws IOException {
        ItemHistory history = new ItemHistory(Files.createTempDirectory("wirewatch-"));
        try (Admin admin = history.connection.admin()) {
            new TopicProvisioner(admin, history.registry, PARTITIONS, Optional.empty()).provision(List.of());
        }
        return history;
    }

    /** Adds the items of a file of JSON lines with {@code id}, {@code headline} and {@code body}. */
    void add(Path file) {
        try (Stream<JsonLine> lines = JsonLinesFile.read(file);
                AvroSerde<NewsItem> serde = new AvroSerde<>(registry, NewsItem.class);
                Producer<String, NewsItem> producer = connection.producer(new StringSerializer(), serde.serializer())) {
            List<Future<RecordMetadata>> sent = lines.map(ItemHistory::item)
                    .map(item -> producer.send(new ProducerRecord<>(Topics.NEWS_ITEMS, StoryKey.of(item), item)))
                    .toList();
            producer.flush();
            sent.forEach(Futures::getUnchecked);
        }
    }

    private static NewsItem item(JsonLine line) {
        return NewsItem.newBuilder()
                .setUri(line.required("id"))
                .setHeadline(line.optional("headline"))
                .setBody(line.optional("body"))
                .setPubstatus(PubStatus.USABLE)
                .setSubjects(List.of())
                .setPlaces(List.of())
                .setSignals(List.of())
                .setReplaces(List.of())
                .setReceived(Instant.EPOCH)
                .build();
    }

    /** Reads all partitions with one consumer, and does nothing with the bytes; returns how many records there are. */
    long readBytes() {
        return read(new ByteArrayDeserializer());
    }

    /** The same, with each record made an item. */
    long readItems() {
        try (AvroSerde<NewsItem> serde = new AvroSerde<>(registry, NewsItem.class)) {
            return read(serde.deserializer());
        }
    }

    private <V> long read(Deserializer<V> values) {
        try (Consumer<String, V> consumer = connection.consumer(new StringDeserializer(), values)) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.NEWS_ITEMS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long records = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                records += consumer.poll(POLL).count();
            }
            return records;
        }
    }

    /** Reads all partitions as {@code rules backtest} does. */
    void read(List<Backtest> parts) {
        List<ItemSink> sinks = parts.stream().<ItemSink>map(part -> part::add).toList();
        new NewsItemTopic(connection, registry).read(Optional.empty(), sinks, new Silent());
    }

    @Override
    public void close() throws IOException {
        registry.close();
        embeddedRegistry.close();
        kafka.close();
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }

    private record Silent() implements ReadProgress {
        @Override
        public void expect(long records) {
            // nobody watches
        }

        @Override
        public void advance(long records) {
            // nobody watches
        }
    }
}
