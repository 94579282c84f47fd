package dev.wirewatch.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.app.Connection;
import dev.wirewatch.embedded.EmbeddedKafka;
import dev.wirewatch.embedded.EmbeddedRegistry;
import dev.wirewatch.topology.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code wirewatch run} waits for a Kafka that comes late, and stops in good order. */
class WaitAndStopIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(20);

    /** 128 and the number of SIGTERM, as shells tell it. */
    private static final int TERMINATED = 143;

    private final Web web = new Web();

    @TempDir
    private Path folder;

    @Test
    void waitsForKafkaAndRegistry() throws IOException {
        ConfigFile ports = ConfigFile.write(folder);
        Files.writeString(
                ports.file(),
                "data-folder: " + ports.data() + "\nkafka:\n  bootstrap.servers: 127.0.0.1:" + ports.kafkaPort()
                        + "\nregistry:\n  schema.registry.url: http://127.0.0.1:" + ports.registryPort()
                        + "\nhttp:\n  port: " + ports.httpPort() + "\n");
        try (RunningService service = RunningService.launch(ports)) {
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(web.tryGet(ports.httpPort(), "/health/ready")).hasValueSatisfying(health -> {
                    assertThat(health.status()).isEqualTo(503);
                    assertThat(health.body()).contains("Kafka at 127.0.0.1:" + ports.kafkaPort() + " does not answer");
                });
                assertThat(service.program().stderr()).contains("WARN", "waiting", "does not answer");
            });
            try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("broker"), ports.kafkaPort(), fault -> {});
                    EmbeddedRegistry registry =
                            EmbeddedRegistry.start(broker.bootstrapServers(), ports.registryPort());
                    Kafka kafka = new Kafka(new Connection(
                            Map.of("bootstrap.servers", broker.bootstrapServers()),
                            Map.of("schema.registry.url", registry.url())))) {
                service.awaitReady();
                kafka.send(Dispatches.text(1));
                awaitAlert(kafka, "101 howitzers");
                stop(service);
            }
        }
    }

    @Test
    void stopsInGoodOrderAndStartsAgain() {
        ConfigFile config = ConfigFile.write(folder);
        try (Kafka kafka = Kafka.of(config)) {
            try (RunningService service = RunningService.start(config)) {
                kafka.send(Dispatches.text(2));
                awaitAlert(kafka, "102 howitzers");
                stop(service);
            }
            try (RunningService service = RunningService.start(config)) {
                kafka.send(Dispatches.text(3));
                awaitAlert(kafka, "103 howitzers");
                assertThat(kafka.alerts(Topics.ALERTS)).hasSize(2);
                stop(service);
            }
        }
    }

    private static void stop(RunningService service) {
        service.program().terminate();
        Ended ended = service.program().awaitEnd(STOP).showsNoStackTrace();
        assertThat(ended.exitCode()).isEqualTo(TERMINATED);
        assertThat(ended.stderr()).doesNotContain("ERROR");
    }

    private static void awaitAlert(Kafka kafka, String about) {
        await(about).atMost(SOON).untilAsserted(() -> assertThat(kafka.alerts(Topics.ALERTS, about))
                .hasSize(1));
    }
}
