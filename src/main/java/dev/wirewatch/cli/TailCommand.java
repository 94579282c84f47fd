package dev.wirewatch.cli;

import dev.wirewatch.app.AlertFeed;
import dev.wirewatch.app.Connection;
import dev.wirewatch.message.Alert;
import dev.wirewatch.message.Severity;
import dev.wirewatch.registry.SchemaRegistry;
import dev.wirewatch.topology.Topics;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wirewatch tail}: shows alerts as they are published. */
@Command(
        name = "tail",
        mixinStandardHelpOptions = true,
        description = "Shows alerts as they are published, until it is stopped.")
final class TailCommand implements Callable<Integer> {

    @Option(names = "--desk", paramLabel = "NAME", description = "Those that go to this desk.")
    private Optional<String> desk = Optional.empty();

    @Option(names = "--category", paramLabel = "NAME", description = "Those of this category.")
    private Optional<String> category = Optional.empty();

    @Option(
            names = "--severity",
            paramLabel = "LEVEL",
            description = "Those of at least this severity: informational, low, medium, high, critical.",
            defaultValue = "unknown")
    private Severity severity;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = SinceConverter.class,
            description = "Those from then on: a time (2026-01-31T12:00:00Z) or how long ago (15m, 24h, 7d);"
                    + " default: from now on.")
    private Optional<Instant> since = Optional.empty();

    @Option(names = "--max", paramLabel = "N", description = "Ends after N alerts.")
    private Optional<Integer> max = Optional.empty();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Mixin
    private ConnectionOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (max.isPresent() && max.get() < 1) {
            throw new ParameterException(spec.commandLine(), "--max " + max.get() + ": at least 1");
        }
        Connection connection = options.connect();
        try (SchemaRegistry registry = connection.schemaRegistry(options.patience());
                AlertFeed feed = AlertFeed.open(connection, registry, topic(), since)) {
            Consumer<Alert> printer = printer();
            PrintWriter out = spec.commandLine().getOut();
            int shown = 0;
            // An error here is a reader that has gone, as with "| head".
            while ((max.isEmpty() || shown < max.get()) && !out.checkError()) {
                for (Alert alert : feed.poll()) {
                    if (isWanted(alert) && (max.isEmpty() || shown < max.get())) {
                        printer.accept(alert);
                        shown++;
                    }
                }
            }
        }
        return ExitCode.OK;
    }

    private String topic() {
        return desk.map(Topics::ofDesk).or(() -> category.map(Topics::alertsOf)).orElse(Topics.ALERTS);
    }

    private boolean isWanted(Alert alert) {
        return alert.getRule().getSeverity().compareTo(severity) >= 0
                && category.map(alert.getRule().getCategory()::equals).orElse(true);
    }

    private Consumer<Alert> printer() {
        PrintWriter out = spec.commandLine().getOut();
        AlertText text = new AlertText(spec.commandLine().getColorScheme().ansi());
        return alert -> {
            out.println(json ? MessageJson.withLists(alert).toString() : text.of(alert));
            out.flush();
        };
    }
}
