package dev.wirewatch.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Reads a topic, all its partitions, from a point in time on or as far as it goes now. Not safe for several threads. */
final class TopicReader<V> implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, V> consumer;
    private final String topic;
    private final List<TopicPartition> partitions;

    /**
     * @param consumer closed with this reader
     * @param topic a topic that exists
     * @throws StartException where it does not
     */
    TopicReader(Consumer<String, V> consumer, String topic) {
        this(consumer, topic, 0, 1);
    }

    /**
     * Reads a share of the topic: each partition is in the share of one of several readers.
     *
     * @param consumer closed with this reader
     * @param topic a topic that exists
     * @param reader which of the readers this one is, from 0
     * @param readers how many there are; where they are more than partitions, the last ones have none
     * @throws StartException where there is no such topic
     */
    TopicReader(Consumer<String, V> consumer, String topic, int reader, int readers) {
        this.consumer = consumer;
        this.topic = topic;
        List<PartitionInfo> all = consumer.partitionsFor(topic);
        if (all.isEmpty()) {
            consumer.close();
            throw new StartException("no topic " + topic + " in this Kafka");
        }
        this.partitions = all.stream()
                .filter(info -> info.partition() % readers == reader)
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
    }

    /** Goes on behind the last record. */
    void seekToEnd() {
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Goes on at the first record that is not older than a time; it may be written only after this call. */
    void seekTo(Instant since) {
        // The ends first: a record that comes between the two questions is behind them.
        Map<TopicPartition, Long> ends = ends();
        offsetsFrom(since)
                .forEach((partition, found) ->
                        consumer.seek(partition, found == null ? ends.get(partition) : found.offset()));
    }

    private Map<TopicPartition, OffsetAndTimestamp> offsetsFrom(Instant time) {
        long millis = Math.max(0, time.toEpochMilli()); // Kafka knows no earlier times
        return consumer.offsetsForTimes(partitions.stream().collect(Collectors.toMap(p -> p, p -> millis)));
    }

    /** Goes on at one record alone: those of its partition, from it on. */
    void seekTo(int partition, long offset) {
        TopicPartition at = new TopicPartition(topic, partition);
        consumer.assign(List.of(at));
        consumer.seek(at, offset);
    }

    /** Where what is committed by now ends, by partition. */
    Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(consumer.assignment());
    }

    /** How many offsets lie between where this reader is and some ends. */
    long distanceTo(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
    }

    /** Whether everything before these ends has been read. */
    boolean isPast(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Whether the topic has such a partition. */
    boolean has(int partition) {
        return partitions.stream().anyMatch(known -> known.partition() == partition);
    }

    /** The next records, or none after a short while. */
    ConsumerRecords<String, V> poll() {
        return consumer.poll(POLL);
    }

    /** Whether everything committed so far has been read. */
    boolean isAtEnd() {
        return isPast(ends());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
