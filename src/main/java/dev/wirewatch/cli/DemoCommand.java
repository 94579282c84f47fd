package dev.wirewatch.cli;

import dev.wirewatch.app.AlertFeed;
import dev.wirewatch.app.Configuration;
import dev.wirewatch.app.Connection;
import dev.wirewatch.app.Service;
import dev.wirewatch.app.StartException;
import dev.wirewatch.feed.WireSender;
import dev.wirewatch.message.Alert;
import dev.wirewatch.registry.SchemaRegistry;
import dev.wirewatch.topology.Topics;
import dev.wirewatch.wire.WireMessage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wirewatch demo}: the whole service in one process, on sample dispatches. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs the whole service in this process on sample dispatches, and shows their alerts.")
final class DemoCommand implements Callable<Integer> {

    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration RUN_PATIENCE = Duration.ofSeconds(60);

    @Option(names = "--exit", description = "Ends when all samples are through; with 1 where none made an alert.")
    private boolean exit;

    @Spec
    private CommandSpec spec;

    private int alerts;

    @Override
    public Integer call() throws IOException {
        say("Starting Kafka, a Schema Registry and the service in this process ...");
        try (GracefulStop stop = GracefulStop.watch();
                TemporaryFolder folder = TemporaryFolder.make();
                Service service = start(folder.path());
                SchemaRegistry registry = service.connection().schemaRegistry(START_PATIENCE);
                AlertFeed feed = AlertFeed.open(service.connection(), registry, Topics.ALERTS, Optional.empty())) {
            say("Running with " + Counted.of(service.rules().active(), "rule") + "; metrics on http://127.0.0.1:"
                    + service.httpPort() + "/metrics");
            int sent = send(service.connection());
            say("Sent " + sent + " sample wire messages; their alerts:");
            showAll(service, feed, stop);
            say(Counted.of(alerts, "alert") + " from " + Counted.of(sent, "wire message") + ".");
            if (!exit) {
                follow(service, feed, stop);
            }
            return alerts > 0 ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private static Service start(Path folder) {
        Configuration configuration = Configuration.defaults(folder).onFreePorts();
        Service service = Service.start(configuration, Configurations.desks(configuration));
        service.awaitReady(START_PATIENCE);
        return service;
    }

    private static int send(Connection connection) throws IOException {
        List<WireMessage> samples = DemoSamples.read(InstantSource.system());
        try (WireSender sender =
                new WireSender(connection.producer(new ByteArraySerializer(), new ByteArraySerializer()))) {
            samples.forEach(sender::send);
            sender.flush();
        }
        return samples.size();
    }

    private void showAll(Service service, AlertFeed feed, GracefulStop stop) {
        Instant deadline = Instant.now().plus(RUN_PATIENCE);
        boolean drained = false;
        while (!stop.isAsked() && (!drained || !feed.isAtEnd())) {
            feed.poll().forEach(this::show);
            drained = service.isDrained();
            if (Instant.now().isAfter(deadline)) {
                throw new StartException("the samples are not through after " + RUN_PATIENCE.toSeconds() + " s");
            }
        }
    }

    private void follow(Service service, AlertFeed feed, GracefulStop stop) {
        say("Send your own from another terminal, and stop with Ctrl-C:");
        say("  wirewatch send --kafka " + service.connection().bootstrapServers() + " FILE");
        while (!stop.isAsked()) {
            feed.poll().forEach(this::show);
        }
    }

    private void show(Alert alert) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(new AlertText(spec.commandLine().getColorScheme().ansi()).of(alert));
        out.println();
        out.flush();
        alerts++;
    }

    private void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
