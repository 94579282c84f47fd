package dev.wirewatch.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real one-node Kafka (KRaft) in this process, on 127.0.0.1 alone. Its data stay in a folder, so that the next start
 * carries on where this one ends, even where it ends by a kill.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private final DataFolder folder;
    private final OneNodeServer server;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedKafka(DataFolder folder, OneNodeServer server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker, and returns when clients can use it.
     *
     * @param dataFolder made where it is missing; one process at a time
     * @param port for clients, or 0 for any free one
     * @param onFatal told in one line when the broker gives up (its disk fails, for instance). Kafka would end the
     *     process there; here its caller decides
     * @throws EmbeddedStartException if the folder or the port is in use, or the folder cannot be used
     */
    public static EmbeddedKafka start(Path dataFolder, int port, Consumer<String> onFatal) {
        int clientPort = Loopback.freePort(port, "the embedded Kafka");
        DataFolder folder = DataFolder.open(dataFolder);
        try {
            OneNodeServer server = startServer(folder.path().resolve("kafka"), clientPort, onFatal);
            return new EmbeddedKafka(folder, server, clientPort);
        } catch (Throwable failure) {
            folder.close();
            throw failure;
        }
    }

    /** The address for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return Loopback.HOST + ":" + port;
    }

    /** Stops the broker in good order, and frees its folder. A second call does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                server.shutdown();
                server.awaitShutdown();
            } finally {
                folder.close();
            }
        }
    }

    private static OneNodeServer startServer(Path logs, int port, Consumer<String> onFatal) {
        int controllerPort = Loopback.freePort(0, "the embedded Kafka's controller");
        interceptExit(onFatal);
        try {
            format(logs);
            return startup(new KafkaConfig(BrokerConfig.of(logs, port, controllerPort)));
        } catch (Exception | BrokerExit failure) {
            throw new EmbeddedStartException(
                    "the embedded Kafka does not start on " + logs + ": " + failure.getMessage(), failure);
        }
    }

    private static OneNodeServer startup(KafkaConfig config) {
        OneNodeServer server = new OneNodeServer(config);
        try {
            server.startup();
            return server;
        } catch (Throwable failure) {
            // Half a broker still holds threads, ports and its log directory.
            server.shutdown();
            throw failure;
        }
    }

    /** Gives a new folder its cluster id; one that has it is left as it is. */
    private static void format(Path logs) throws Exception {
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(BrokerConfig.NODE)
                .setDirectories(List.of(logs.toString()))
                .setMetadataLogDirectory(logs.toString())
                .setControllerListenerName(BrokerConfig.CONTROLLER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
    }

    /** Kafka ends the process on a fatal fault. The hooks are Kafka's own and hold for all brokers of this process. */
    private static void interceptExit(Consumer<String> onFatal) {
        Exit.Procedure intercepted = (status, message) -> {
            BrokerExit exit = new BrokerExit(status, message);
            onFatal.accept(exit.getMessage());
            throw exit;
        };
        Exit.setExitProcedure(intercepted);
        Exit.setHaltProcedure(intercepted);
    }

    /** Unwinds the thread in which Kafka would have ended the process; an error, because Kafka catches exceptions. */
    private static final class BrokerExit extends Error {
        private static final long serialVersionUID = 1L;

        BrokerExit(int status, String message) {
            super("the embedded Kafka gave up with status " + status + (message == null ? "" : ": " + message)
                    + "; the log tells why");
        }
    }
}
