package dev.wirewatch.app;

import dev.wirewatch.topology.PipelineSettings;
import dev.wirewatch.yaml.InvalidYamlException;
import dev.wirewatch.yaml.StrictYaml;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The configuration file. Every key is optional; {@code docs/operations.md} lists them. {@code ${NAME}} in a Kafka or
 * registry setting stands for an environment variable, so that no secret need lie in the file.
 */
public final class ConfigurationFile {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    /** Parts of the names of groups and of internal topics; Kafka takes no other characters there. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final int MAX_PORT = 65_535;

    private record Content(
            Optional<Map<String, String>> kafka,
            Optional<Map<String, String>> registry,
            Optional<Path> dataFolder,
            Optional<EmbeddedKeys> embedded,
            Optional<HttpKeys> http,
            Optional<TopicKeys> topics,
            Optional<StreamKeys> streams,
            Optional<FeedKeys> feeds,
            Optional<Boolean> starterPacks,
            Optional<Path> desks) {}

    private record EmbeddedKeys(Optional<Integer> kafkaPort, Optional<Integer> registryPort) {}

    private record HttpKeys(Optional<String> host, Optional<Integer> port) {}

    private record TopicKeys(Optional<Integer> partitions, Optional<Short> replication) {}

    private record StreamKeys(Optional<String> applicationId, Optional<String> instance, Optional<Integer> threads) {}

    private final String source;
    private final Map<String, String> environment;

    private ConfigurationFile(String source, Map<String, String> environment) {
        this.source = source;
        this.environment = environment;
    }

    /**
     * Reads a configuration file.
     *
     * @param file the file
     * @param environment the environment variables that it may name
     * @param folder where data lies where the file does not say so
     * @return the configuration
     * @throws InvalidYamlException where the file is not a configuration; the message names the key
     */
    public static Configuration read(Path file, Map<String, String> environment, Path folder) {
        Content content = StrictYaml.read(file, Content.class);
        return new ConfigurationFile(file.toString(), environment).configuration(content, folder);
    }

    private Configuration configuration(Content content, Path folder) {
        Configuration defaults = Configuration.defaults(content.dataFolder().orElse(folder));
        Map<String, String> kafka = settings("kafka", content.kafka());
        Map<String, String> registry = settings("registry", content.registry());
        requireTogether(kafka, registry);
        Configuration.Http http =
                content.http().map(keys -> http(keys, defaults.http())).orElse(defaults.http());
        return new Configuration(
                kafka,
                registry,
                content.embedded()
                        .map(keys -> embedded(keys, defaults.embedded()))
                        .orElse(defaults.embedded()),
                http,
                content.topics().map(keys -> topics(keys, defaults.topics())).orElse(defaults.topics()),
                content.streams().map(keys -> streams(keys, defaults.streams())).orElse(defaults.streams()),
                content.feeds()
                        .map(keys -> new FeedsSection(source, this::resolve).settings(keys, http))
                        .orElse(defaults.feeds()),
                content.starterPacks().orElse(defaults.starterPacks()),
                content.desks());
    }

    private void requireTogether(Map<String, String> kafka, Map<String, String> registry) {
        if (kafka.isEmpty() != registry.isEmpty()) {
            throw new InvalidYamlException(
                    source, "kafka and registry go together: name both, or neither for the embedded ones");
        }
        require(kafka.isEmpty() || kafka.containsKey("bootstrap.servers"), "kafka.bootstrap.servers is missing");
        require(
                registry.isEmpty() || registry.containsKey("schema.registry.url"),
                "registry.schema.registry.url is missing");
        PipelineSettings.reserved()
                .forEach(name -> require(
                        !kafka.containsKey(name), "kafka." + name + " cannot be set: the guarantees rest on it"));
    }

    private Map<String, String> settings(String section, Optional<Map<String, String>> given) {
        return given.orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> resolve(section + "." + entry.getKey(), entry.getValue())));
    }

    private String resolve(String key, String value) {
        require(value != null, key + " has no value");
        Matcher variables = VARIABLE.matcher(value);
        return variables.replaceAll(variable -> Matcher.quoteReplacement(environmentVariable(key, variable.group(1))));
    }

    private String environmentVariable(String key, String name) {
        String value = environment.get(name);
        require(value != null, key + " names the environment variable " + name + ", which is not set");
        return value;
    }

    private Configuration.Embedded embedded(EmbeddedKeys keys, Configuration.Embedded defaults) {
        return new Configuration.Embedded(
                defaults.folder(),
                port("embedded.kafka-port", keys.kafkaPort(), defaults.kafkaPort()),
                port("embedded.registry-port", keys.registryPort(), defaults.registryPort()));
    }

    private Configuration.Http http(HttpKeys keys, Configuration.Http defaults) {
        return new Configuration.Http(
                keys.host().orElse(defaults.host()), port("http.port", keys.port(), defaults.port()));
    }

    private Configuration.Topics topics(TopicKeys keys, Configuration.Topics defaults) {
        return new Configuration.Topics(
                atLeastOne("topics.partitions", keys.partitions(), defaults.partitions()), replication(keys));
    }

    private Optional<Short> replication(TopicKeys keys) {
        keys.replication().ifPresent(given -> atLeastOne("topics.replication", Optional.of((int) given), 1));
        return keys.replication();
    }

    private Configuration.Streams streams(StreamKeys keys, Configuration.Streams defaults) {
        return new Configuration.Streams(
                name("streams.application-id", keys.applicationId(), defaults.applicationId()),
                name("streams.instance", keys.instance(), defaults.instance()),
                defaults.stateFolder(),
                atLeastOne("streams.threads", keys.threads(), defaults.threads()));
    }

    private String name(String key, Optional<String> given, String otherwise) {
        String name = given.orElse(otherwise);
        require(
                NAME.matcher(name).matches(),
                key + " is '" + name + "'; it has letters, digits, . _ - and at most 64 characters");
        return name;
    }

    private int port(String key, Optional<Integer> given, int otherwise) {
        int port = given.orElse(otherwise);
        require(port >= 0 && port <= MAX_PORT, key + " is " + port + ", not a port (0 to " + MAX_PORT + ")");
        return port;
    }

    private int atLeastOne(String key, Optional<Integer> given, int otherwise) {
        int count = given.orElse(otherwise);
        require(count >= 1, key + " is " + count + ", but must be at least 1");
        return count;
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            throw new InvalidYamlException(source, problem);
        }
    }
}
