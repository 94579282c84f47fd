package dev.wirewatch.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wirewatch.monitoring.DashboardQueries;
import dev.wirewatch.monitoring.DashboardQueries.DashboardQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prometheus scrapes the service as our configuration tells it to, and every query of the dashboard finds data. */
class PrometheusIT {

    private static final int DEFAULT_HTTP_PORT = 18_080;
    private static final Duration SOON = Duration.ofSeconds(90);

    private final Web web = new Web();
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void answersEveryQueryOfTheDashboard() throws IOException {
        Installed.assume("prometheus");
        int httpPort = FreePort.isFree(DEFAULT_HTTP_PORT) ? DEFAULT_HTTP_PORT : FreePort.find();
        ConfigFile config = ConfigFile.write(folder.resolve("wirewatch.yml"), folder.resolve("data"), httpPort);
        Path wires = Files.createDirectory(folder.resolve("wires"));
        Files.writeString(
                config.file(), "feeds: {folders: [{folder: " + wires + ", quiet: 0s}]}\n", StandardOpenOption.APPEND);
        int prometheusPort = FreePort.find();
        try (RunningService service = RunningService.start(config);
                Kafka kafka = Kafka.of(config);
                Program prometheus = prometheus(prometheusPort, httpPort)) {
            assertThat(service.program().isRunning()).isTrue();
            int[] sent = {0};
            await().atMost(SOON)
                    .pollInterval(Duration.ofSeconds(2))
                    .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                    .failFast(() -> {
                        assertThat(prometheus.isRunning())
                                .as(prometheus.stderr())
                                .isTrue();
                    })
                    .untilAsserted(() -> {
                        sendSamples(kafka, wires, sent[0]++);
                        assertThat(DashboardQueries.read())
                                .allSatisfy(query -> assertThat(results(prometheusPort, query))
                                        .as(query.toString())
                                        .isNotEmpty());
                    });
        }
    }

    private static void sendSamples(Kafka kafka, Path wires, int number) throws IOException {
        Files.writeString(wires.resolve(number + ".txt"), Dispatches.text(number));
        Files.writeString(wires.resolve(number + ".jsonl.gz"), "no gzip data");
        kafka.send(Dispatches.text(number), Dispatches.text(number, "sandwiches"));
        kafka.send("{\"headline".getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private Program prometheus(int port, int httpPort) throws IOException {
        return Program.start(
                Path.of("").toAbsolutePath(),
                Map.of(),
                List.of(
                        "prometheus",
                        "--config.file=" + configuration(httpPort),
                        "--storage.tsdb.path=" + folder.resolve("prometheus"),
                        "--web.listen-address=127.0.0.1:" + port));
    }

    /** The shipped file as it is, but where something else holds the service's usual port. */
    private Path configuration(int httpPort) throws IOException {
        Path shipped = Path.of("monitoring/prometheus.yml");
        if (httpPort == DEFAULT_HTTP_PORT) {
            return shipped;
        }
        Files.copy(Path.of("monitoring/alerts.yml"), folder.resolve("alerts.yml"));
        String yaml = Files.readString(shipped).replace(":" + DEFAULT_HTTP_PORT, ":" + httpPort);
        return Files.writeString(folder.resolve("prometheus.yml"), yaml);
    }

    private JsonNode results(int port, DashboardQuery query) throws IOException {
        String encoded = URLEncoder.encode(query.expression(), StandardCharsets.UTF_8);
        Web.Answer answer = web.get(port, "/api/v1/query?query=" + encoded);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body()).path("data").path("result");
    }
}
