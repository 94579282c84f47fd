package dev.wirewatch.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ComposeTest {
    /** A full version, not a name that moves: at least two numbers. */
    private static final String PINNED = "[a-z0-9./-]+:v?\\d+\\.\\d+[\\w.-]*";

    private final JsonNode compose = Documents.yaml("docker-compose.yml");
    private final JsonNode services = compose.path("services");

    @Test
    void dockerComposeAcceptsTheFile() throws IOException, InterruptedException {
        new Tool("docker-compose").accepts("config", "-q");
    }

    @Test
    void bringsEveryPartThatTheServiceNeeds() {
        assertThat(services.fieldNames())
                .toIterable()
                .contains("kafka", "schema-registry", "wirewatch", "prometheus", "grafana");
    }

    @Test
    void portsArePublishedOnLoopbackOnly() {
        assertThat(each("ports")).isNotEmpty().allSatisfy(port -> assertThat(port)
                .startsWith("127.0.0.1:"));
    }

    @Test
    void imagesHaveAVersion() {
        assertThat(services)
                .allSatisfy(
                        service -> assertThat(service.path("image").asText()).matches(PINNED));
        Stream<String> bases = Pattern.compile("(?m)^FROM (\\S+)")
                .matcher(Documents.text("Dockerfile"))
                .results()
                .map(base -> base.group(1));
        assertThat(bases).hasSize(2).allSatisfy(base -> assertThat(base).matches(PINNED));
    }

    @Test
    void imageOfTheServiceCarriesTheProjectsVersion() {
        MatchResult version = Pattern.compile("<artifactId>wirewatch</artifactId>\\s*<version>([^<]+)")
                .matcher(Documents.text("pom.xml"))
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(services.at("/wirewatch/image").asText()).isEqualTo("wirewatch:" + version.group(1));
    }

    @Test
    void mountedFilesAndVolumesExist() {
        assertThat(each("volumes")).isNotEmpty().allSatisfy(volume -> {
            String source = volume.substring(0, volume.indexOf(':'));
            if (source.startsWith("./")) {
                assertThat(Path.of(source)).exists();
                assertThat(volume).endsWith(":ro");
            } else {
                assertThat(compose.path("volumes").has(source)).as(source).isTrue();
            }
        });
    }

    @Test
    void everyServiceIsRestartedAndEveryServiceThatIsWaitedForHasAHealthCheck() {
        assertThat(services).allSatisfy(service -> {
            assertThat(service.path("restart").asText()).isEqualTo("unless-stopped");
            service.path("depends_on").fields().forEachRemaining(other -> {
                assertThat(other.getValue().path("condition").asText()).isEqualTo("service_healthy");
                assertThat(services.path(other.getKey()).has("healthcheck"))
                        .as(other.getKey())
                        .isTrue();
            });
        });
    }

    @Test
    void serviceIsConfiguredForTheseContainers() {
        JsonNode config = Documents.yaml("config/docker.yml");
        JsonNode kafka = services.at("/kafka/environment");
        assertThat(kafka.path("KAFKA_ADVERTISED_LISTENERS").asText())
                .contains("INTERNAL://" + config.at("/kafka/bootstrap.servers").asText() + ",");
        assertThat(config.at("/registry/schema.registry.url").asText()).isEqualTo("http://schema-registry:8081");
        assertThat(each("volumes"))
                .contains("wirewatch-state:" + config.path("data-folder").asText());
    }

    @Test
    void prometheusSharesTheNetworkOfTheServiceWhichListensOnLoopback() {
        assertThat(services.at("/prometheus/network_mode").asText())
                .isEqualTo("service:loopback")
                .isEqualTo(services.at("/wirewatch/network_mode").asText());
        assertThat(services.at("/grafana/environment/PROMETHEUS_URL").asText())
                .isEqualTo("http://"
                        + services.at("/loopback/networks/default/aliases/0").asText() + ":9090");
    }

    @Test
    void imageRunsAsAnotherUserThanRootAndKnowsWhetherItIsAlive() {
        assertThat(Documents.text("Dockerfile"))
                .containsPattern("(?m)^USER wirewatch$")
                .containsPattern("(?m)^HEALTHCHECK ")
                .contains("/health/live", "127.0.0.1:18080");
    }

    @Test
    void noSecretIsWrittenDown() {
        assertThat(Documents.text("docker-compose.yml") + Documents.text("Dockerfile"))
                .doesNotContainPattern("(?i)(password|secret|token)\\w*:\\s*[\"']?[^\\s$\"']");
    }

    private List<String> each(String list) {
        List<String> entries = new ArrayList<>();
        services.forEach(service -> StreamSupport.stream(service.path(list).spliterator(), false)
                .map(JsonNode::asText)
                .forEach(entries::add));
        return entries;
    }
}
