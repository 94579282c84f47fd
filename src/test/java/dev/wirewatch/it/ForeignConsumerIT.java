package dev.wirewatch.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wirewatch.app.Configuration;
import dev.wirewatch.app.Service;
import dev.wirewatch.desk.DeskFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A consumer in another language, with clients that are not ours, reads an alert by its schema id. */
class ForeignConsumerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path INTEROP = Path.of("src/test/interop").toAbsolutePath();

    @Test
    void readsAnAlertInNode(@TempDir Path folder) throws IOException {
        Installed.assume("node");
        assumeTrue(
                Files.isDirectory(INTEROP.resolve("node_modules")),
                "no " + INTEROP + "/node_modules (npm ci makes it): this test is skipped");
        Configuration configuration = Configuration.defaults(folder).onFreePorts();
        try (Service service = Service.start(configuration, DeskFile.shipped());
                Kafka kafka = new Kafka(service.connection())) {
            service.awaitReady(PATIENCE);
            kafka.send(Dispatches.text(1));
            JsonNode read = readFirst(service);
            assertThat(read.path("key").asText())
                    .isEqualTo(read.path("alert").path("id").asText())
                    .isNotEmpty();
            assertThat(read.path("type").asText()).isEqualTo("dev.wirewatch.alert.raised");
            assertThat(read.at("/alert/item/provider").asText()).isEqualTo("Meridian");
            assertThat(read.at("/alert/item/lead").asText()).contains("101 howitzers");
            assertThat(read.at("/alert/rule/category").asText()).isEqualTo(Dispatches.CATEGORY);
        }
    }

    private static JsonNode readFirst(Service service) throws IOException {
        List<String> command = List.of(
                "node",
                "read-alert.js",
                service.connection().bootstrapServers(),
                service.connection().registryUrl(),
                "alerts-" + Dispatches.CATEGORY);
        try (Program node = Program.start(INTEROP, Map.of(), command)) {
            Ended ended = node.awaitEnd(PATIENCE);
            assertThat(ended.exitCode()).as(ended.stderr()).isZero();
            return new ObjectMapper().readTree(ended.stdout());
        }
    }
}
