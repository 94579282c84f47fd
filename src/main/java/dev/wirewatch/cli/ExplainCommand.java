package dev.wirewatch.cli;

import dev.wirewatch.match.Explanation;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.query.Suggestion;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.ItemDocument;
import dev.wirewatch.rules.Rule;
import dev.wirewatch.rules.RuleSet;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirewatch explain}: shows why a rule matches news items or does not, clause by clause, without Kafka. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Shows why a rule matches the news items in wire files, or what it lacks: each clause, true or"
                + " false, and where.")
final class ExplainCommand implements Callable<Integer> {

    /** Steps that explaining may take on an item: a second or two, and some 500 megabytes. */
    private static final long STEPS = 3_000_000;

    @Option(names = "--rule", required = true, paramLabel = "ID", description = "The rule.")
    private String id;

    @Mixin
    private RulesOption rules;

    @Option(names = "--json", description = "One JSON object a line, with the whole tree.")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
    private List<Path> paths;

    @Spec
    private CommandSpec spec;

    private int setAside;

    @Override
    public Integer call() throws InvalidRulesException, IOException {
        Rule rule = rule(rules.ruleSet());
        WireItems items = new WireItems(spec.commandLine().getErr());
        ExplanationPrinter printer = printer();
        items.forEach(paths, "explain", (file, item) -> explain(rule, file, item, printer));
        return items.rejected() + setAside == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private Rule rule(RuleSet ruleSet) {
        List<Rule> known = ruleSet.rules();
        return known.stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow(() -> {
            String hint = Suggestion.nearest(id, known.stream().map(Rule::id).toList())
                    .map(nearest -> "did you mean `" + nearest + "`?")
                    .orElse("`wirewatch rules list"
                            + rules.path().map(path -> " " + path).orElse("") + "` shows all");
            return new ParameterException(spec.commandLine(), Printable.of("there is no rule `" + id + "`; " + hint));
        });
    }

    private void explain(Rule rule, String file, NewsItem item, ExplanationPrinter printer) {
        ExplainedItem explained = new ExplainedItem(file, item);
        ItemDocument document = explained.document();
        BareVerdict verdict = BareVerdict.of(rule, document);
        if (verdict.matches().isEmpty()) {
            setAside++; // whatever an explanation would find: the service does not know
            printer.print(rule, explained, verdict, STEPS);
            return;
        }
        Optional<Explanation> explanation = Explanation.within(STEPS, rule.query(), document);
        if (explanation.isPresent()) {
            printer.print(rule, explained, verdict, explanation.get());
        } else {
            printer.print(rule, explained, verdict, STEPS);
        }
    }

    private ExplanationPrinter printer() {
        PrintWriter out = spec.commandLine().getOut();
        return json
                ? new ExplanationJsonLines(out)
                : new ExplanationLines(out, spec.commandLine().getColorScheme().ansi(), Signs.in(Terminal.charset()));
    }
}
