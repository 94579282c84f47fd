package dev.wirewatch.cli;

import dev.wirewatch.app.Connection;
import dev.wirewatch.app.KeptRejection;
import dev.wirewatch.app.RejectionName;
import dev.wirewatch.app.RejectionTopic;
import dev.wirewatch.app.ResendTopic;
import dev.wirewatch.app.StartException;
import dev.wirewatch.registry.SchemaRegistry;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code wirewatch rejected show}: all that is known of one rejection. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a rejection: why, what came with the message, and its bytes as text.")
final class RejectedShowCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "ID",
            converter = RejectionNameConverter.class,
            description = "As 'wirewatch rejected list' prints it, or TOPIC-PARTITION-OFFSET of the record put aside.")
    private RejectionName name;

    @Option(names = "--raw", description = "Writes the bytes, as they are, and nothing else.")
    private boolean raw;

    @Mixin
    private ConnectionOptions options;

    @ParentCommand
    private RejectedCommand rejected;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Connection connection = options.connect();
        try (SchemaRegistry registry = connection.schemaRegistry(options.patience())) {
            KeptRejection kept = new RejectionTopic(connection, registry)
                    .find(name)
                    .orElseThrow(() -> new StartException("no rejection " + RejectionText.name(name)));
            if (raw) {
                write(kept.bytes());
            } else {
                boolean resent = new ResendTopic(connection, registry).resent().contains(kept);
                spec.commandLine().getOut().print(RejectionText.of(kept, resent));
                spec.commandLine().getOut().flush();
            }
        }
        return ExitCode.OK;
    }

    private void write(byte[] bytes) {
        PrintStream out = rejected.bytes();
        out.write(bytes, 0, bytes.length);
        out.flush();
    }
}
