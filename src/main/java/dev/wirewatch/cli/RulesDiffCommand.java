package dev.wirewatch.cli;

import dev.wirewatch.app.Connection;
import dev.wirewatch.app.RuleTopic;
import dev.wirewatch.registry.SchemaRegistry;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.Pack;
import dev.wirewatch.rules.PackFolder;
import dev.wirewatch.rules.RuleSet;
import dev.wirewatch.rules.RuleSetDiff;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wirewatch rules diff}: what publishing packs would change, rule by rule. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Tells what publishing packs would change of what is in force, rule by rule.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing would change", "1:something would", "2:failed, or wrong usage"},
        exitCodeOnExecutionException = RulesDiffCommand.FAILED)
final class RulesDiffCommand implements Callable<Integer> {

    static final int FAILED = 2;
    private static final int DIFFERS = 1;

    @Mixin
    private PackPaths packPaths;

    @Option(
            names = "--against",
            paramLabel = "PATH",
            description = "Packs to compare with; default: those that are published.")
    private Optional<Path> against = Optional.empty();

    @Mixin
    private PruneOption prune;

    @Option(names = "--json", description = "One JSON object a line: packs and rules that change, then the sums.")
    private boolean json;

    @Mixin
    private ConnectionOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InvalidRulesException, IOException {
        List<Pack> packs = packPaths.read();
        RuleSet before = before();
        RuleSetDiff diff = RuleSetDiff.of(before, prune.asked() ? RuleSet.of(packs) : before.with(packs));
        PrintWriter out = spec.commandLine().getOut();
        RuleDiffText text = new RuleDiffText(spec.commandLine().getColorScheme().ansi());
        (json ? RuleDiffJson.lines(diff) : text.lines(diff)).forEach(out::println);
        return diff.isEmpty() ? ExitCode.OK : DIFFERS;
    }

    private RuleSet before() throws InvalidRulesException, IOException {
        if (against.isPresent()) {
            return RuleSet.of(PackFolder.read(against.get()));
        }
        Connection connection = options.connect();
        try (SchemaRegistry registry = connection.schemaRegistry(options.patience())) {
            return new RuleTopic(connection, registry).inForce();
        }
    }
}
