package dev.wirewatch.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/** Reads a topic, all its partitions, from a point in time on or as far as it goes now. Not safe for several threads. */
final class TopicReader<V> implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, V> consumer;
    private final List<TopicPartition> partitions;

    /**
     * @param consumer closed with this reader
     * @param topic a topic that exists
     * @throws StartException where it does not
     */
    TopicReader(Consumer<String, V> consumer, String topic) {
        this.consumer = consumer;
        this.partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            consumer.close();
            throw new StartException("no topic " + topic + " in this Kafka");
        }
        consumer.assign(partitions);
    }

    /** Goes on behind the last record. */
    void seekToEnd() {
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Goes on at the first record that is not older than a time. */
    void seekTo(Instant since) {
        Map<TopicPartition, OffsetAndTimestamp> offsets = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(p -> p, p -> since.toEpochMilli())));
        offsets.forEach((partition, found) -> Optional.ofNullable(found)
                .ifPresentOrElse(
                        first -> consumer.seek(partition, first.offset()),
                        () -> consumer.seekToEnd(List.of(partition))));
    }

    /** Goes on at one record alone: those of its partition, from it on. */
    void seekTo(int partition, long offset) {
        TopicPartition at = new TopicPartition(partitions.get(0).topic(), partition);
        consumer.assign(List.of(at));
        consumer.seek(at, offset);
    }

    /** Where what is committed by now ends, by partition. */
    Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(consumer.assignment());
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
