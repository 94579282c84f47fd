package dev.wirewatch.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wirewatch.alert.Detections;
import dev.wirewatch.feed.FeedException;
import dev.wirewatch.message.Detection;
import dev.wirewatch.message.Evidence;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.PackFolder;
import dev.wirewatch.rules.RuleSet;
import dev.wirewatch.rules.StarterPacks;
import dev.wirewatch.wire.StoryKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of rule packs; default: the shipped ones.")
    private Optional<Path> rules = Optional.empty();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
    private List<Path> paths;

    @Spec
    private CommandSpec spec;

    private RuleSet ruleSet;

    @Override
    public Integer call() throws FeedException, InvalidRulesException, IOException {
        ruleSet = RuleSet.of(rules.isPresent() ? PackFolder.read(rules.get()) : StarterPacks.read());
        WireItems items = new WireItems(spec.commandLine().getErr());
        items.forEach(paths, "match", this::match);
        return items.rejected() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void match(NewsItem item) {
        Detections.of(StoryKey.of(item), item, ruleSet)
                .forEach(detection -> spec.commandLine().getOut().println(line(detection)));
    }

    private static ObjectNode line(Detection detection) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("item", detection.getItem().getUri())
                .put("headline", detection.getItem().getHeadline())
                .put("rule", detection.getRule().getId())
                .put("category", detection.getRule().getCategory())
                .put("severity", detection.getRule().getSeverity().name().toLowerCase(Locale.ROOT));
        line.putArray("evidence")
                .addAll(detection.getEvidence().stream().map(MatchCommand::line).toList());
        return line;
    }

    private static ObjectNode line(Evidence evidence) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("field", evidence.getField())
                .put("start", evidence.getStart())
                .put("end", evidence.getEnd())
                .put("text", evidence.getText());
    }
}
