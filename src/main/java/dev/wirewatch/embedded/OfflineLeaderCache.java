package dev.wirewatch.embedded;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.network.ListenerName;
import org.apache.kafka.metadata.KRaftMetadataCache;
import org.apache.kafka.server.common.KRaftVersion;

/**
 * The broker's metadata, which tell a partition that has no leader just now from one that does not exist. Kafka's own
 * tell both as empty, against what their interface says, up to 4.3.1 at least: KAFKA-20734,
 * https://github.com/apache/kafka/pull/22680. The transaction coordinator takes empty for a deleted topic and gives
 * the partition's markers up; for {@link Node#noNode()} it keeps them until there is a leader.
 */
final class OfflineLeaderCache extends KRaftMetadataCache {

    /**
     * @param node the broker's id
     * @param version the version of KRaft that is in use, asked for at each need
     */
    OfflineLeaderCache(int node, Supplier<KRaftVersion> version) {
        super(node, version);
    }

    /**
     * Where a partition's leader listens.
     *
     * @return the leader; {@link Node#noNode()} where the partition exists and none is there; empty where it does not
     *     exist
     */
    @Override
    public Optional<Node> getPartitionLeaderEndpoint(String topic, int partition, ListenerName listener) {
        return super.getPartitionLeaderEndpoint(topic, partition, listener).or(() -> absent(topic, partition));
    }

    private Optional<Node> absent(String topic, int partition) {
        return contains(new TopicPartition(topic, partition)) ? Optional.of(Node.noNode()) : Optional.empty();
    }
}
