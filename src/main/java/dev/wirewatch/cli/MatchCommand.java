package dev.wirewatch.cli;

import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.PackFolder;
import dev.wirewatch.rules.RuleSet;
import dev.wirewatch.rules.StarterPacks;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirewatch match}: shows which rules match wire files and why, without Kafka. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = "Prints, as JSON lines, which rules match the news items in wire files, with the evidence.")
final class MatchCommand implements Callable<Integer> {

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Folder or file of rule packs; default: the shipped ones.")
    private Optional<Path> rules = Optional.empty();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
    private List<Path> paths;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InvalidRulesException, IOException {
        RuleSet ruleSet = RuleSet.of(rules.isPresent() ? PackFolder.read(rules.get()) : StarterPacks.read());
        PrintWriter err = spec.commandLine().getErr();
        MatchLines lines = new MatchLines(ruleSet, spec.commandLine().getOut(), err);
        WireItems items = new WireItems(err);
        items.forEach(paths, "match", (file, item) -> lines.print(item));
        if (Terminal.isThere() && items.rejected() == 0) {
            lines.tellIfNone();
        }
        return items.rejected() + lines.setAside() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
