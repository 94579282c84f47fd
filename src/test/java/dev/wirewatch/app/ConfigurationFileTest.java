package dev.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.feed.FeedSettings;
import dev.wirewatch.topology.PipelineSettings;
import dev.wirewatch.yaml.InvalidYamlException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationFileTest {

    private static final Path DATA = Path.of("data");
    private static final String CONNECTED =
            "kafka: {bootstrap.servers: 'a:9092'}\nregistry: {schema.registry.url: 'http://b:8081'}\n";

    @TempDir
    private Path folder;

    @Test
    void everyKeyHasADefault() {
        assertThat(read("http:")).isEqualTo(Configuration.defaults(DATA));
    }

    @Test
    void everyKeyIsRead() {
        String yaml = """
                kafka:
                  bootstrap.servers: kafka-1:9092,kafka-2:9092
                  request.timeout.ms: 5000
                registry:
                  schema.registry.url: https://registry:8081
                  auto.register.schemas: false
                data-folder: /srv/wirewatch
                embedded: {kafka-port: 1, registry-port: 2}
                http: {host: 0.0.0.0, port: 65535}
                topics: {partitions: 12, replication: 3}
                streams: {application-id: night-desk, instance: node-7, threads: 8}
                starter-packs: false
                desks: /etc/desks.yml
                """;

        assertThat(read(yaml))
                .isEqualTo(new Configuration(
                        Map.of("bootstrap.servers", "kafka-1:9092,kafka-2:9092", "request.timeout.ms", "5000"),
                        Map.of("schema.registry.url", "https://registry:8081", "auto.register.schemas", "false"),
                        new Configuration.Embedded(Path.of("/srv/wirewatch"), 1, 2),
                        new Configuration.Http("0.0.0.0", 65_535),
                        new Configuration.Topics(12, Optional.of((short) 3)),
                        new Configuration.Streams("night-desk", "node-7", Path.of("/srv/wirewatch/streams"), 8),
                        FeedSettings.none(),
                        false,
                        Optional.of(Path.of("/etc/desks.yml"))));
    }

    @Test
    void readsTheConfigurationOfTheContainers() {
        Configuration docker = ConfigurationFile.read(Path.of("config/docker.yml"), Map.of(), DATA);

        assertThat(docker.isEmbedded()).isFalse();
        assertThat(docker.streams().stateFolder()).isEqualTo(Path.of("/var/lib/wirewatch/streams"));
    }

    @Test
    void theOperationsDocumentNamesEveryKey() throws IOException {
        String document = Files.readString(Path.of("docs/operations.md"));

        assertThat(document)
                .contains("`kafka`", "`registry`", "`data-folder`", "`embedded.kafka-port`", "`embedded.registry-port`")
                .contains("`http.host`", "`http.port`", "`topics.partitions`", "`topics.replication`")
                .contains("`streams.application-id`", "`streams.instance`", "`streams.threads`")
                .contains("`starter-packs`", "`desks`");
    }

    @Test
    void environmentVariablesStandForThemselvesInClientSettings() {
        Configuration read = read("""
                kafka: {bootstrap.servers: 'a:9092', sasl.jaas.config: 'x user="${USER_1}" password="${PW}";'}
                registry: {schema.registry.url: 'http://b', basic.auth.user.info: '${USER_1}:${PW}'}
                """, Map.of("USER_1", "desk", "PW", "a$1\\${b}"));

        assertThat(read.kafka()).containsEntry("sasl.jaas.config", "x user=\"desk\" password=\"a$1\\${b}\";");
        assertThat(read.registry()).containsEntry("basic.auth.user.info", "desk:a$1\\${b}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    state-folder: x                        | :1:1: unknown key state-folder; known here: data-folder, desks, embedded, feeds, http, kafka, registry, starter-packs, streams, topics
                    embedded: {port: 1}                    | :1:12: unknown key embedded.port; known here: kafka-port, registry-port
                    http: {address: x}                     | :1:8: unknown key http.address; known here: host, port
                    topics: {replicas: 1}                  | :1:10: unknown key topics.replicas; known here: partitions, replication
                    streams: {state-folder: x}             | :1:11: unknown key streams.state-folder; known here: application-id, instance, threads
                    http: {port: 65536}                    | ': http.port is 65536, not a port (0 to 65535)'
                    http: {port: -1}                       | ': http.port is -1, not a port (0 to 65535)'
                    http: {port: http}                     | :1:8: http.port must be a whole number
                    embedded: {kafka-port: 70000}          | ': embedded.kafka-port is 70000, not a port (0 to 65535)'
                    embedded: {registry-port: 70000}       | ': embedded.registry-port is 70000, not a port (0 to 65535)'
                    topics: {partitions: 0}                | ': topics.partitions is 0, but must be at least 1'
                    topics: {replication: 0}               | ': topics.replication is 0, but must be at least 1'
                    topics: {replication: 40000}           | :1:10: topics.replication must be a whole number
                    streams: {threads: 0}                  | ': streams.threads is 0, but must be at least 1'
                    streams: {application-id: 'a b'}       | ': streams.application-id is ''a b''; it has letters, digits, . _ - and at most 64 characters'
                    streams: {instance: ''}                | ': streams.instance is ''''; it has letters, digits, . _ - and at most 64 characters'
                    starter-packs: maybe                   | :1:1: starter-packs must be true or false
                    kafka: {bootstrap.servers: 'a:1'}      | ': kafka and registry go together: name both, or neither for the embedded ones'
                    registry: {schema.registry.url: b}     | ': kafka and registry go together: name both, or neither for the embedded ones'
                    kafka: [a]                             | :1:1: kafka must be a map of keys
                    kafka: {a: }                           | ': kafka.a has no value'
                    kafka: {a: [b]}                        | :1:9: kafka.a must be text
                    registry: {a: '${WIREWATCH_NOT_SET}'}  | ': registry.a names the environment variable WIREWATCH_NOT_SET, which is not set'
                    """)
    void saysWhatIsWrongInOneLine(String yaml, String problem) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessage(folder.resolve("wirewatch.yml") + problem);
    }

    @ParameterizedTest
    @CsvSource({
        "'kafka: {bootstrap.server: a}\nregistry: {schema.registry.url: b}', kafka.bootstrap.servers is missing",
        "'kafka: {bootstrap.servers: a}\nregistry: {url: b}', registry.schema.registry.url is missing",
        "'http: {port: 1}\nhttp: {port: 2}', the key http is given twice",
        "'http:\n\tport: 1', replace the tab by spaces",
    })
    void refusesWhatCannotWork(String yaml, String problem) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessageStartingWith(folder.resolve("wirewatch.yml") + ":")
                .hasMessageEndingWith(problem);
    }

    @ParameterizedTest
    @MethodSource("reserved")
    void refusesSettingsThatTheGuaranteesRestOn(String setting) {
        String yaml = CONNECTED.replace("'a:9092'", "'a:9092', " + setting + ": x");

        assertThatThrownBy(() -> read(yaml))
                .hasMessageEndingWith(": kafka." + setting + " cannot be set: the guarantees rest on it");
    }

    static List<String> reserved() {
        return PipelineSettings.reserved();
    }

    @Test
    void tellsOfAMissingFile() {
        Path missing = folder.resolve("none.yml");

        assertThatThrownBy(() -> ConfigurationFile.read(missing, Map.of(), DATA))
                .hasMessage(missing + ": no such file");
    }

    private Configuration read(String yaml) {
        return read(yaml, Map.of());
    }

    private Configuration read(String yaml, Map<String, String> environment) {
        try {
            Path file = Files.writeString(folder.resolve("wirewatch.yml"), yaml);
            return ConfigurationFile.read(file, environment, DATA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
