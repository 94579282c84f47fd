package dev.wirewatch.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.app.Configuration;
import dev.wirewatch.app.Connection;
import dev.wirewatch.app.Service;
import dev.wirewatch.desk.DeskFile;
import dev.wirewatch.embedded.EmbeddedKafka;
import dev.wirewatch.embedded.EmbeddedRegistry;
import dev.wirewatch.message.Alert;
import dev.wirewatch.topology.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that stops and starts again, or whose registry does: nothing is lost, nothing comes twice. */
class RestartIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    /** A kill may leave local stores that cannot be opened; what they held is in Kafka too. */
    @Test
    void goesOnWhereItStoppedThoughItsLocalStoresAreDamaged() throws IOException {
        List<Integer> ids = new ArrayList<>();
        try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("broker"), 0, fault -> {});
                EmbeddedRegistry registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0)) {
            Configuration configuration = on(broker.bootstrapServers(), registry.url());
            try (Service service = start(configuration);
                    Kafka kafka = new Kafka(service.connection())) {
                kafka.send(Dispatches.version("restart", 1, "South Korea will deliver 40 howitzers to Norway."));
                awaitAlerts(kafka, "Order for the army", 1);
                ids.add(schemaId(kafka));
            }
            try (Kafka kafka = new Kafka(connection(broker, registry))) {
                kafka.send(Dispatches.text(5));
            }
            damageLocalStores();
            try (Service service = start(configuration);
                    Kafka kafka = new Kafka(service.connection())) {
                awaitAlerts(kafka, "105 howitzers", 1);
                kafka.send(Dispatches.version("restart", 2, "South Korea will deliver 44 howitzers to Norway."));
                awaitAlerts(kafka, "Order for the army", 2);
                assertThat(kafka.alerts(Topics.ALERTS, "Order for the army"))
                        .extracting(Alert::getRevision)
                        .containsExactly(1, 2);
                assertThat(kafka.alerts(Topics.ALERTS)).hasSize(3);
                ids.add(schemaId(kafka));
            }
        }
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        await("no thread compacts rules any more").atMost(SOON).untilAsserted(() -> assertThat(
                        Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("rule-compactor"));
    }

    private void damageLocalStores() throws IOException {
        List<Path> damaged;
        try (Stream<Path> files = Files.walk(folder)) {
            damaged = files.filter(file -> file.endsWith("CURRENT")).toList();
        }
        assertThat(damaged).isNotEmpty();
        for (Path file : damaged) {
            Files.writeString(file, "half a na");
        }
    }

    @Test
    void waitsForARegistryThatIsAway() {
        Web web = new Web();
        int registryPort = FreePort.find();
        try (EmbeddedKafka broker = EmbeddedKafka.start(folder.resolve("broker"), 0, fault -> {})) {
            EmbeddedRegistry before = EmbeddedRegistry.start(broker.bootstrapServers(), registryPort);
            try (Service service = start(on(broker.bootstrapServers(), before.url()));
                    Kafka kafka = new Kafka(service.connection())) {
                before.close();
                await().atMost(SOON).untilAsserted(() -> {
                    Web.Answer health = web.get(service.httpPort(), "/health/ready");
                    assertThat(health.status()).isEqualTo(503);
                    assertThat(health.body()).contains("Schema Registry at").contains("does not answer");
                });
                kafka.send(Dispatches.text(6));
                try (EmbeddedRegistry after = EmbeddedRegistry.start(broker.bootstrapServers(), registryPort)) {
                    awaitAlerts(kafka, "106 howitzers", 1);
                    kafka.send(Dispatches.text(7));
                    awaitAlerts(kafka, "107 howitzers", 1);
                    assertThat(after.url()).endsWith(":" + registryPort);
                    await().atMost(SOON)
                            .until(() ->
                                    web.get(service.httpPort(), "/health/ready").status() == 200);
                }
                assertThat(kafka.alerts(Topics.ALERTS)).hasSize(2);
            } finally {
                before.close();
            }
        }
    }

    private Configuration on(String bootstrapServers, String registryUrl) {
        Configuration free = Configuration.defaults(folder.resolve("service")).onFreePorts();
        return new Configuration(
                Map.of("bootstrap.servers", bootstrapServers),
                Map.of("schema.registry.url", registryUrl),
                free.embedded(),
                free.http(),
                free.topics(),
                free.streams(),
                free.feeds(),
                true,
                Optional.empty());
    }

    private static Connection connection(EmbeddedKafka broker, EmbeddedRegistry registry) {
        return new Connection(
                Map.of("bootstrap.servers", broker.bootstrapServers()), Map.of("schema.registry.url", registry.url()));
    }

    private static Service start(Configuration configuration) {
        Service service = Service.start(configuration, DeskFile.shipped());
        service.awaitReady(SOON);
        return service;
    }

    private static void awaitAlerts(Kafka kafka, String about, int count) {
        await(about).atMost(SOON).untilAsserted(() -> assertThat(kafka.alerts(Topics.ALERTS, about))
                .hasSize(count));
    }

    private static int schemaId(Kafka kafka) {
        return kafka.registry().idOf(Topics.ALERTS + "-value", Alert.getClassSchema());
    }
}
