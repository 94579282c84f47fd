package dev.wirewatch.cli;

import dev.wirewatch.feed.FeedException;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.RuleSet;
import dev.wirewatch.rules.Score;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wirewatch rules score}: how well rules agree with people who read the same items. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description =
                "Scores rules against labelled news items: precision, recall and F1 of each category, and the items"
                        + " on which they differ.")
final class RulesScoreCommand implements Callable<Integer> {

    @Option(
            names = "--labels",
            required = true,
            paramLabel = "FILE",
            description = "News items as JSON lines, with fields that say 1, 0 or ? of a category.")
    private Path labels;

    @Mixin
    private RulesOption rules;

    @Option(
            names = "--category",
            paramLabel = "FIELD=CATEGORY",
            description = "The field is a label for the category; default: a field with the name of a category, or with"
                    + " the beginning of one's name up to a hyphen, if that is a single category.")
    private Map<String, String> categories = Map.of();

    @Option(names = "--json", description = "One JSON object a line: categories first, then the items that differ.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws FeedException, InvalidRulesException, IOException {
        RuleSet ruleSet = rules.ruleSet();
        Score score = new Score(ruleSet);
        new LabelledItems(new LabelFields(ruleSet.categories(), given(ruleSet))).forEach(labels, score::add);
        requireLabels(score);
        PrintWriter out = spec.commandLine().getOut();
        (json ? ScoreJson.lines(score) : ScoreText.lines(score)).forEach(out::println);
        if (score.setAside() > 0) {
            spec.commandLine()
                    .getErr()
                    .println("a rule was set aside " + Counted.of(score.setAside(), "time")
                            + ", its query too dear for an item; the figures may be wrong");
        }
        return score.setAside() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private Map<String, String> given(RuleSet ruleSet) {
        TreeSet<String> used = new TreeSet<>();
        categories.forEach((field, category) -> {
            if (!ruleSet.categories().contains(category)) {
                throw wrongUsage("no rule has the category " + category + "; there are "
                        + String.join(", ", ruleSet.categories()));
            }
            if (!used.add(category)) {
                throw wrongUsage("two fields are given for the category " + category);
            }
        });
        return categories;
    }

    private ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void requireLabels(Score score) throws IOException {
        for (Map.Entry<String, String> given : categories.entrySet()) {
            if (!score.categories().containsKey(given.getValue())) {
                throw new IOException(labels + ": no line has the field " + given.getKey());
            }
        }
        if (score.categories().isEmpty()) {
            throw new IOException(labels + ": no field is a label for a category of these rules; say with --category"
                    + " FIELD=CATEGORY which one is");
        }
    }
}
