package dev.wirewatch.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
    /** Bytes; over the largest wire message, 5 MB. */
    private static final int LARGE = 9_000_000;

    @TempDir
    private Path folder;

    @Test
    void listensOnLoopbackAndCarriesOnAfterARestart() throws Exception {
        String clusterId;
        try (EmbeddedKafka kafka = start(0)) {
            assertThat(kafka.bootstrapServers()).startsWith("127.0.0.1:");
            clusterId = createTopic(kafka, "wire-raw");
            send(kafka, "wire-raw", new byte[LARGE]);
        }
        try (EmbeddedKafka kafka = start(0);
                Admin admin = admin(kafka)) {
            assertThat(admin.describeCluster().clusterId().get(10, TimeUnit.SECONDS))
                    .isEqualTo(clusterId);
            assertThat(Topics.count(kafka.bootstrapServers(), "wire-raw")).isEqualTo(1);
        }
    }

    @Test
    void refusesAFolderThatIsInUseAndFreesItWhenClosed() {
        EmbeddedKafka first = start(0);
        try (first) {
            assertThatThrownBy(() -> start(0))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessage("data folder " + folder + " is in use by another wirewatch (pid "
                            + ProcessHandle.current().pid() + ")");
        }
        first.close();
        start(0).close();
    }

    @Test
    void refusesAPortInUseBeforeItTouchesTheFolder() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(taken.getLocalPort()))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageStartingWith("port " + taken.getLocalPort() + " on 127.0.0.1 is in use: ");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesAPortThatIsNone() {
        assertThatThrownBy(() -> start(70_000))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageStartingWith("port 70000 on 127.0.0.1 cannot be used for the embedded Kafka: ");
    }

    @Test
    void refusesAFolderThatIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "here", UTF_8);
        assertThatThrownBy(() -> EmbeddedKafka.start(file, 0, reason -> {}))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("data folder " + file + " cannot be used: ");
    }

    @Test
    void refusesAFolderWithDataOfAnotherKind() throws IOException {
        Path logs = Files.createDirectories(folder.resolve("kafka"));
        Files.writeString(logs.resolve("meta.properties"), "version=1\nnode.id=9\ncluster.id=x\n", UTF_8);
        assertThatThrownBy(() -> start(0))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageStartingWith("the embedded Kafka does not start on " + logs);
    }

    @Test
    void tellsWhenTheBrokerGivesUpAndLeavesTheProcessRunning() {
        List<String> told = new ArrayList<>();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0, told::add)) {
            assertThatThrownBy(() -> Exit.halt(1, "all log dirs failed")).isInstanceOf(Error.class);
            assertThat(told)
                    .containsExactly(
                            "the embedded Kafka gave up with status 1: all log dirs failed; the log tells why");
        }
    }

    private EmbeddedKafka start(int port) {
        return EmbeddedKafka.start(folder, port, reason -> {});
    }

    private static Admin admin(EmbeddedKafka kafka) {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    private static String createTopic(EmbeddedKafka kafka, String topic) throws Exception {
        try (Admin admin = admin(kafka)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get(10, TimeUnit.SECONDS);
            return admin.describeCluster().clusterId().get(10, TimeUnit.SECONDS);
        }
    }

    private static void send(EmbeddedKafka kafka, String topic, byte[] value) throws Exception {
        Map<String, Object> config =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.request.size", 2 * LARGE);
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get(10, TimeUnit.SECONDS);
        }
    }
}
