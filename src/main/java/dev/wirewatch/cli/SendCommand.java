package dev.wirewatch.cli;

import dev.wirewatch.app.Connection;
import dev.wirewatch.feed.WireSender;
import dev.wirewatch.wire.FeedName;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirewatch send}: puts wire files on {@code wire-raw}. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        description =
                "Puts wire files on wire-raw; a .jsonl or .ndjson file, gzipped or not, holds one message a line. A file that"
                        + " cannot be read is told of and left out (then exits with 1).")
final class SendCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
    private List<Path> paths;

    @Option(
            names = "--feed",
            paramLabel = "NAME",
            defaultValue = "send",
            description = "Name of the feed that the messages count as (default: ${DEFAULT-VALUE}).")
    private String feed;

    @Mixin
    private ConnectionOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!FeedName.isValid(feed)) {
            throw new ParameterException(
                    spec.commandLine(), "--feed " + feed + ": a feed's name has letters, digits, . _ - and at most 64");
        }
        Connection connection = options.connect();
        AtomicInteger sent = new AtomicInteger();
        int failed;
        try (WireSender sender =
                new WireSender(connection.producer(new ByteArraySerializer(), new ByteArraySerializer()))) {
            failed = WirePaths.forEach(
                    paths,
                    feed,
                    file -> {
                        sender.send(file.message());
                        sent.incrementAndGet();
                    },
                    spec.commandLine().getErr());
            sender.flush();
        }
        String failures = failed == 0 ? "" : ", failed " + Counted.of(failed, "file");
        spec.commandLine().getOut().println("sent " + Counted.of(sent.get(), "message") + failures);
        return failed == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
