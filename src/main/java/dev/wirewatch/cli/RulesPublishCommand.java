package dev.wirewatch.cli;

import dev.wirewatch.app.Connection;
import dev.wirewatch.app.Publication;
import dev.wirewatch.app.RulePublisher;
import dev.wirewatch.registry.SchemaRegistry;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.Pack;
import dev.wirewatch.rules.PackFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirewatch rules publish}: puts packs in force. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description =
                "Checks rule packs and puts them in force, all at once; publishes none where one of them is wrong.")
final class RulesPublishCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Packs, or folders of packs.")
    private List<Path> paths;

    @Mixin
    private PruneOption prune;

    @Mixin
    private ConnectionOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            List<Pack> packs = PackFolder.check(paths);
            Connection connection = options.connect();
            try (SchemaRegistry registry = connection.schemaRegistry(options.patience())) {
                Publication publication;
                try (RulePublisher publisher = RulePublisher.begin(
                        connection, registry, options.configuration().topics())) {
                    publication = publisher.publish(packs, prune.asked());
                }
                PublicationLines.print(publication, out);
                packs.stream()
                        .filter(pack -> publication.written().stream()
                                .noneMatch(written -> written.getName().equals(pack.name())))
                        .forEach(pack -> out.println(pack.name() + ": published already"));
            }
            return ExitCode.OK;
        } catch (InvalidRulesException e) {
            ProblemLines.print(e, out);
            return ExitCode.SOFTWARE;
        }
    }
}
