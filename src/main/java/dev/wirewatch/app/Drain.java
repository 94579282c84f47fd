package dev.wirewatch.app;

import dev.wirewatch.topology.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Tells when the pipeline has taken in all that lies in its topics. */
final class Drain {

    /**
     * The topics between stages, in the order of the flow, with the offsets at their end that hold no record of ours:
     * where a topic is written in transactions, the last offset is the mark of a commit, which a stage may leave
     * behind it.
     */
    private static final Map<String, Integer> TOPICS = inOrder();

    private final Admin admin;
    private final String group;

    Drain(Admin admin, String group) {
        this.admin = admin;
        this.group = group;
    }

    private static Map<String, Integer> inOrder() {
        Map<String, Integer> topics = new LinkedHashMap<>();
        topics.put(Topics.WIRE_RAW, 0);
        topics.put(Topics.NEWS_ITEMS, 1);
        topics.put(Topics.DETECTIONS, 1);
        return topics;
    }

    /** Whether each stage has committed all that the one before it wrote. */
    boolean isDone() {
        return TOPICS.entrySet().stream().allMatch(topic -> isDrained(topic.getKey(), topic.getValue()));
    }

    private boolean isDrained(String topic, int marks) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return ends(topic).entrySet().stream().allMatch(end -> {
            OffsetAndMetadata done = committed.get(end.getKey());
            return (done == null ? 0 : done.offset()) >= end.getValue().offset() - marks;
        });
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends(String topic) {
        List<TopicPartition> partitions =
                get(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList();
        return get(admin.listOffsets(
                        partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())),
                        new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all());
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause().getMessage(), e.getCause());
        }
    }
}
