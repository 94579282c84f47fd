package dev.wirewatch.cli;

import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.RuleSet;
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

/** {@code wirewatch match}: shows which rules match wire files and why, without Kafka. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = "Prints, as JSON lines, which rules match the news items in wire files, with the evidence.")
final class MatchCommand implements Callable<Integer> {

    @Mixin
    private RulesOption rules;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
    private List<Path> paths;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InvalidRulesException, IOException {
        RuleSet ruleSet = rules.ruleSet();
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
