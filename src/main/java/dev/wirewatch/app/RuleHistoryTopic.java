package dev.wirewatch.app;

import dev.wirewatch.app.RuleHistory.Entry;
import dev.wirewatch.message.RulePack;
import dev.wirewatch.registry.AvroSerde;
import dev.wirewatch.registry.SchemaRegistry;
import dev.wirewatch.topology.ToFollow;
import dev.wirewatch.topology.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads and writes {@code watch-rules-history}: the records of {@code watch-rules}, with headers that tell of what they are a part. */
final class RuleHistoryTopic {

    /** Number of the publication, from 1. */
    private static final String PUBLICATION = "publication";

    /** The version that a rollback restored. */
    private static final String RESTORES = "restores";

    /** The publication that a rollback of a whole one went back to. */
    private static final String UNDONE_TO = "undone-to";

    private final Connection connection;
    private final AvroSerde<RulePack> serde;

    RuleHistoryTopic(Connection connection, SchemaRegistry registry) {
        this.connection = connection;
        serde = new AvroSerde<>(registry, RulePack.class);
    }

    /**
     * Reads all that is committed.
     *
     * @throws StartException where there is no such topic
     */
    RuleHistory read() {
        List<Entry> entries = new ArrayList<>();
        try (TopicReader<RulePack> reader = new TopicReader<>(
                connection.consumer(new StringDeserializer(), serde.deserializer()), Topics.WATCH_RULES_HISTORY)) {
            while (!reader.isAtEnd()) {
                reader.poll().forEach(entry -> entries.add(read(entry)));
            }
        }
        return new RuleHistory(entries);
    }

    private static Entry read(ConsumerRecord<String, RulePack> entry) {
        Headers headers = entry.headers();
        return new Entry(
                number(headers, PUBLICATION).orElse(0),
                entry.key(),
                Optional.ofNullable(entry.value()),
                number(headers, RESTORES),
                number(headers, UNDONE_TO));
    }

    /** What is no number of ours counts as absent. */
    private static OptionalInt number(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        String text =
                header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        return text.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** A record of the history. */
    ProducerRecord<byte[], byte[]> record(Entry entry) {
        ProducerRecord<byte[], byte[]> kept = record(Topics.WATCH_RULES_HISTORY, entry);
        add(kept, PUBLICATION, OptionalInt.of(entry.publication()));
        add(kept, RESTORES, entry.restores());
        add(kept, UNDONE_TO, entry.undoneTo());
        return kept;
    }

    /** The records of {@code watch-rules} that a publication of a pack or more makes; each but the last tells that more follow. */
    List<ProducerRecord<byte[], byte[]>> toWatchRules(List<Entry> publication) {
        List<ProducerRecord<byte[], byte[]>> records = publication.stream()
                .map(entry -> record(Topics.WATCH_RULES, entry))
                .toList();
        records.subList(0, records.size() - 1).forEach(pack -> ToFollow.mark(pack.headers()));
        return records;
    }

    /** A record of {@code watch-rules} or its history; without a value where the pack is removed. */
    private ProducerRecord<byte[], byte[]> record(String topic, Entry entry) {
        byte[] value = entry.content()
                .map(content -> serde.serializer().serialize(topic, content))
                .orElse(null);
        return new ProducerRecord<>(topic, bytes(entry.pack()), value);
    }

    private static void add(ProducerRecord<byte[], byte[]> kept, String name, OptionalInt number) {
        number.ifPresent(value -> kept.headers().add(name, bytes(Integer.toString(value))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
