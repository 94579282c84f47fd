package dev.wirewatch.cli;

import dev.wirewatch.app.Configuration;
import dev.wirewatch.app.Connection;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of commands that reach a running service through its Kafka. */
final class ConnectionOptions {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** After that the user is told what the command waits for. */
    private static final Duration SILENCE = Duration.ofSeconds(2);

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The service's configuration; default: the embedded Kafka of wirewatch run.")
    private Optional<Path> configuration = Optional.empty();

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            converter = BootstrapServersConverter.class,
            description = "Kafka's bootstrap servers, over what the configuration says.")
    private Optional<String> kafka = Optional.empty();

    @Option(
            names = "--registry",
            converter = RegistryUrlsConverter.class,
            paramLabel = "URL",
            description = "The Schema Registry's URL, over what the configuration says.")
    private Optional<String> registry = Optional.empty();

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    /** The connection, to a Kafka that answers; where it takes its time, the user is told. */
    Connection connect() {
        Connection connection = connection();
        connection.requireKafka(PATIENCE, SILENCE, () -> err().println(waiting(connection)));
        return connection;
    }

    private static String waiting(Connection connection) {
        return "wirewatch: waiting for Kafka at " + connection.bootstrapServers() + ", up to " + PATIENCE.toSeconds()
                + " s";
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** How long a registry that is away is asked. */
    Duration patience() {
        return PATIENCE;
    }

    /** The service's configuration. */
    Configuration configuration() {
        return Configurations.read(configuration);
    }

    private Connection connection() {
        Configuration configuration = configuration();
        Connection configured = Connection.to(configuration);
        return new Connection(
                with(configured.kafka(), "bootstrap.servers", kafka),
                with(configured.registry(), "schema.registry.url", registry));
    }

    private static Map<String, String> with(Map<String, String> settings, String name, Optional<String> value) {
        Map<String, String> more = new HashMap<>(settings);
        value.ifPresent(given -> more.put(name, given));
        return more;
    }
}
