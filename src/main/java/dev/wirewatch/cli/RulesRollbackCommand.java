package dev.wirewatch.cli;

import dev.wirewatch.app.Connection;
import dev.wirewatch.app.NoVersionException;
import dev.wirewatch.app.Publication;
import dev.wirewatch.app.RulePublisher;
import dev.wirewatch.registry.SchemaRegistry;
import dev.wirewatch.rules.InvalidRulesException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirewatch rules rollback}: puts packs in force again as they were. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description =
                "Puts a pack in force again as it was before, or without a name all packs that the last publication"
                        + " changed. Versions go on rising: what was is published anew. Examples that hold no more are told, and hold nothing"
                        + " back.")
final class RulesRollbackCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "PACK", description = "The pack's name; default: the last publication.")
    private Optional<String> pack = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "VERSION",
            description = "The version of the pack to go back to; default: the one before.")
    private Optional<Integer> version = Optional.empty();

    @Mixin
    private ConnectionOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InvalidRulesException, NoVersionException {
        if (version.isPresent() && pack.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--to is the version of a pack; name the pack too");
        }
        Publication publication = rollBack();
        PrintWriter out = spec.commandLine().getOut();
        PublicationLines.print(publication, out);
        RestoredExamples.failing(publication.written())
                .forEach(warning -> spec.commandLine().getErr().println(warning.render()));
        if (publication.written().isEmpty() && publication.removed().isEmpty()) {
            out.println("nothing to do: what is published is like that");
        }
        return ExitCode.OK;
    }

    private Publication rollBack() throws InvalidRulesException, NoVersionException {
        Connection connection = options.connect();
        try (SchemaRegistry registry = connection.schemaRegistry(options.patience());
                RulePublisher publisher = RulePublisher.begin(
                        connection, registry, options.configuration().topics())) {
            if (pack.isEmpty()) {
                return publisher.rollBack();
            }
            return publisher.rollBack(pack.get(), version.map(OptionalInt::of).orElseGet(OptionalInt::empty));
        }
    }
}
