package dev.wirewatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.metadata.PartitionRecord;
import org.apache.kafka.common.metadata.RegisterBrokerRecord;
import org.apache.kafka.common.metadata.TopicRecord;
import org.apache.kafka.common.network.ListenerName;
import org.apache.kafka.image.MetadataDelta;
import org.apache.kafka.image.MetadataImage;
import org.apache.kafka.image.MetadataProvenance;
import org.apache.kafka.metadata.KRaftMetadataCache;
import org.apache.kafka.server.common.KRaftVersion;
import org.junit.jupiter.api.Test;

class OfflineLeaderCacheTest {

    private static final String TOPIC = "news-items";
    private static final ListenerName LISTENER = new ListenerName("CLIENTS");
    private static final int BROKER = 1;
    private static final int NO_LEADER = -1;

    private final OfflineLeaderCache cache = new OfflineLeaderCache(BROKER, () -> KRaftVersion.KRAFT_VERSION_0);

    @Test
    void knowsTheLeader() {
        cache.setImage(image(BROKER));
        assertThat(cache.getPartitionLeaderEndpoint(TOPIC, 0, LISTENER))
                .map(Node::id)
                .contains(BROKER);
    }

    @Test
    void tellsAPartitionWithoutALeaderFromOneThatDoesNotExist() {
        cache.setImage(image(NO_LEADER));
        assertThat(cache.getPartitionLeaderEndpoint(TOPIC, 0, LISTENER)).contains(Node.noNode());
        assertThat(cache.getPartitionLeaderEndpoint(TOPIC, 1, LISTENER)).isEmpty();
        assertThat(cache.getPartitionLeaderEndpoint("gone", 0, LISTENER)).isEmpty();
    }

    /** Where this fails, Kafka has mended KAFKA-20734, and the class under test and its server can go. */
    @Test
    void isNeededStill() {
        KRaftMetadataCache kafkas = new KRaftMetadataCache(BROKER, () -> KRaftVersion.KRAFT_VERSION_0);
        kafkas.setImage(image(NO_LEADER));
        assertThat(kafkas.getPartitionLeaderEndpoint(TOPIC, 0, LISTENER)).isEmpty();
    }

    private static MetadataImage image(int leader) {
        Uuid topic = Uuid.randomUuid();
        MetadataDelta delta =
                new MetadataDelta.Builder().setImage(MetadataImage.EMPTY).build();
        delta.replay(new TopicRecord().setName(TOPIC).setTopicId(topic));
        delta.replay(new PartitionRecord()
                .setTopicId(topic)
                .setPartitionId(0)
                .setReplicas(List.of(BROKER))
                .setIsr(List.of(BROKER))
                .setLeader(leader));
        delta.replay(broker());
        return delta.apply(MetadataProvenance.EMPTY);
    }

    private static RegisterBrokerRecord broker() {
        RegisterBrokerRecord.BrokerEndpointCollection endpoints = new RegisterBrokerRecord.BrokerEndpointCollection();
        endpoints.add(new RegisterBrokerRecord.BrokerEndpoint()
                .setName(LISTENER.value())
                .setHost("127.0.0.1")
                .setPort(9092));
        return new RegisterBrokerRecord()
                .setBrokerId(BROKER)
                .setEndPoints(endpoints)
                .setFenced(false);
    }
}
