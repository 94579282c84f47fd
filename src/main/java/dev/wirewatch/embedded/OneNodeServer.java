package dev.wirewatch.embedded;

import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.KRaftMetadataCache;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * Kafka's controller and broker, put together as {@link KafkaRaftServer} does it for a node with both roles, with one
 * change: the broker's metadata are an {@link OfflineLeaderCache}. Without it a kill in the middle of a commit could
 * leave a transaction open for ever.
 *
 * <p>What happens after such a kill: the new broker first reads the metadata in which the dead one, of its own id, still
 * leads all partitions. So it takes over the transaction log, finds the transaction whose commit had begun, and wants
 * to send the markers that end it, to itself; but it does not listen yet. Then the controller ends the dead broker's
 * session, and no partition has a leader until the new broker is registered. Markers for a partition that does not
 * exist any more are rightly left out; Kafka 4.3.1 takes a partition without a leader for one of those, notes the
 * transaction as complete, and never sends its markers. Its offsets stay pending, so that the group's members wait for
 * them without end, and its records hide all committed ones behind them.
 */
final class OneNodeServer {

    private final ControllerServer controller;
    private final BrokerServer broker;

    OneNodeServer(KafkaConfig config) {
        Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> folders =
                KafkaRaftServer.initializeLogDirs(config, LoggerFactory.getLogger(KafkaRaftServer.class), "");
        SharedServer shared = shared(config, folders._1());
        broker = new Broker(shared);
        controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), folders._2());
    }

    private static SharedServer shared(KafkaConfig config, MetaPropertiesEnsemble folders) {
        String clusterId = folders.clusterId().orElseThrow();
        Metrics metrics = Server.initializeMetrics(config, Time.SYSTEM, clusterId);
        QuorumConfig quorum = config.quorumConfig();
        return new SharedServer(
                config,
                folders,
                Time.SYSTEM,
                metrics,
                CompletableFuture.completedFuture(QuorumConfig.parseVoterConnections(quorum.voters())),
                QuorumConfig.parseBootstrapServers(quorum.bootstrapServers()),
                new StandardFaultHandlerFactory(),
                ServerSocketFactory.INSTANCE);
    }

    /** Returns when clients can use the broker. The controller comes first, since the broker registers with it. */
    void startup() {
        controller.startup();
        broker.startup();
    }

    /** The broker ends first, since it tells the controller of its end. */
    void shutdown() {
        try {
            broker.shutdown();
        } finally {
            controller.shutdown();
        }
    }

    void awaitShutdown() {
        broker.awaitShutdown();
        controller.awaitShutdown();
    }

    /** Kafka's broker with other metadata. */
    private static final class Broker extends BrokerServer {

        Broker(SharedServer shared) {
            super(shared);
        }

        /** Kafka's lines stay under Kafka's name, whose level is another than ours. */
        @Override
        public String loggerName() {
            return BrokerServer.class.getName();
        }

        /** Scala's name of the setter; the broker calls it once, at its start, before anything reads the metadata. */
        @Override
        public void metadataCache_$eq(KRaftMetadataCache replaced) {
            super.metadataCache_$eq(new OfflineLeaderCache(
                    config().nodeId(),
                    () -> sharedServer().raftManager().client().kraftVersion()));
        }
    }
}
