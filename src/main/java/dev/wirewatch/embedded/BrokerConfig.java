package dev.wirewatch.embedded;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The configuration of the embedded broker: one node, loopback only, small, quick to start. */
final class BrokerConfig {
    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final String CLIENTS = "CLIENTS";

    /** Bytes; the largest wire message is 5 MB, so that one which is over the limit still arrives to be rejected. */
    private static final int LARGEST_MESSAGE = 10 * 1024 * 1024;

    private static final Map<String, String> FIXED = Map.ofEntries(
            entry("process.roles", "broker,controller"),
            entry("node.id", Integer.toString(NODE)),
            entry("listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT"),
            entry("inter.broker.listener.name", CLIENTS),
            entry("controller.listener.names", CONTROLLER),
            // Topics are made by those who know their partitions and clean-up policy.
            entry("auto.create.topics.enable", "false"),
            entry("message.max.bytes", Integer.toString(LARGEST_MESSAGE)),
            entry("replica.fetch.max.bytes", Integer.toString(LARGEST_MESSAGE)),
            // There is no second node to replicate to.
            entry("default.replication.factor", "1"),
            entry("min.insync.replicas", "1"),
            entry("offsets.topic.replication.factor", "1"),
            entry("transaction.state.log.replication.factor", "1"),
            entry("transaction.state.log.min.isr", "1"),
            entry("share.coordinator.state.topic.replication.factor", "1"),
            entry("share.coordinator.state.topic.min.isr", "1"),
            // Kafka's 50 partitions for each inner topic are for large clusters; they make a start slow.
            entry("offsets.topic.num.partitions", "4"),
            entry("transaction.state.log.num.partitions", "4"),
            entry("share.coordinator.state.topic.num.partitions", "1"),
            // A lone consumer need not wait for others to join it.
            entry("group.initial.rebalance.delay.ms", "0"),
            entry("group.coordinator.threads", "1"),
            // After a kill the controller waits for the dead broker's session to end before it takes the new one:
            // Kafka's 9 s would pass before a restart is ready.
            entry("broker.session.timeout.ms", "3000"),
            entry("broker.heartbeat.interval.ms", "500"),
            entry("num.network.threads", "2"),
            entry("num.io.threads", "4"),
            entry("log.cleaner.dedupe.buffer.size", Integer.toString(4 * 1024 * 1024)),
            // An index is laid out at full size while it is written to: 10 MiB each is much for small partitions.
            entry("log.index.size.max.bytes", Integer.toString(1024 * 1024)),
            entry("server.max.startup.time.ms", "60000"));

    private BrokerConfig() {}

    /** The configuration for these ports; the controller's may differ at each start, since no other node knows it. */
    static Map<String, String> of(Path logs, int port, int controllerPort) {
        String clients = CLIENTS + "://" + Loopback.HOST + ":" + port;
        String controller = Loopback.HOST + ":" + controllerPort;
        Map<String, String> config = new HashMap<>(FIXED);
        config.put("log.dirs", logs.toString());
        config.put("listeners", clients + "," + CONTROLLER + "://" + controller);
        config.put("advertised.listeners", clients);
        config.put("controller.quorum.voters", NODE + "@" + controller);
        return config;
    }
}
