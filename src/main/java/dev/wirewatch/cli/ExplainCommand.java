package dev.wirewatch.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wirewatch.feed.FeedException;
import dev.wirewatch.match.Explanation;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.message.PubStatus;
import dev.wirewatch.query.Suggestion;
import dev.wirewatch.rules.InvalidRulesException;
import dev.wirewatch.rules.ItemDocument;
import dev.wirewatch.rules.PackFolder;
import dev.wirewatch.rules.Rule;
import dev.wirewatch.rules.RuleSet;
import dev.wirewatch.rules.StarterPacks;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
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

    /** Explaining goes by the definitions, without the engine's bounds. */
    private static final TimeLimit LIMIT = new TimeLimit(Duration.ofSeconds(10));

    @Option(names = "--rule", required = true, paramLabel = "ID", description = "The rule.")
    private String id;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Folder or file of rule packs; default: the shipped ones.")
    private Optional<Path> rules = Optional.empty();

    @Option(names = "--json", description = "One JSON object a line, with the whole tree.")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
    private List<Path> paths;

    @Spec
    private CommandSpec spec;

    private boolean printed;
    private int tooDear;

    @Override
    public Integer call() throws FeedException, InvalidRulesException, IOException {
        Rule rule = rule(RuleSet.of(rules.isPresent() ? PackFolder.read(rules.get()) : StarterPacks.read()));
        WireItems items = new WireItems(spec.commandLine().getErr());
        items.forEach(paths, "explain", item -> explain(rule, item));
        return items.rejected() == 0 && tooDear == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private Rule rule(RuleSet ruleSet) {
        List<Rule> known = ruleSet.rules();
        return known.stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow(() -> {
            String hint = Suggestion.nearest(id, known.stream().map(Rule::id).toList())
                    .map(nearest -> "did you mean `" + nearest + "`?")
                    .orElse("`wirewatch rules list` shows all");
            return new ParameterException(spec.commandLine(), Printable.of("there is no rule `" + id + "`; " + hint));
        });
    }

    private void explain(Rule rule, NewsItem item) {
        PrintWriter out = spec.commandLine().getOut();
        ItemDocument document = new ItemDocument(item);
        Optional<Explanation> explanation = LIMIT.within(() -> Explanation.of(rule.query(), document));
        if (explanation.isEmpty()) {
            tooDear++;
            spec.commandLine()
                    .getErr()
                    .println(Printable.of(item.getUri() + ": rule " + rule.id() + " takes more than "
                            + LIMIT.limit().toSeconds() + " s to explain on this item; `wirewatch match` tells whether"
                            + " it matches; explain a shorter piece of the text"));
        } else if (json) {
            out.println(line(rule, item, explanation.get()));
        } else {
            print(rule, document, explanation.get(), out);
        }
    }

    private void print(Rule rule, ItemDocument document, Explanation explanation, PrintWriter out) {
        NewsItem item = document.item();
        ExplanationText text =
                new ExplanationText(spec.commandLine().getColorScheme().ansi(), signs(), document);
        if (printed) {
            out.println();
        }
        printed = true;
        out.println(text.verdict(explanation) + "  " + rule.id() + ": " + Printable.of(rule.title()));
        out.println("  " + Printable.of(item.getHeadline() == null ? item.getUri() : item.getHeadline()));
        text.lines(explanation).forEach(out::println);
        if (item.getPubstatus() != PubStatus.USABLE) {
            out.println("  note: the item is " + pubStatus(item) + "; the service matches usable items only");
        }
    }

    /** What is no terminal gets UTF-8, as from every command; but from Java 22 on, what its locale can show. */
    @SuppressWarnings("SystemConsoleNull")
    private static Signs signs() {
        Console terminal = System.console();
        return Signs.in(terminal == null ? StandardCharsets.UTF_8 : terminal.charset());
    }

    private static ObjectNode line(Rule rule, NewsItem item, Explanation explanation) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("item", item.getUri())
                .put("headline", item.getHeadline())
                .put("pubstatus", pubStatus(item))
                .put("rule", rule.id())
                .put("match", explanation.matches());
        line.set("tree", new ExplanationJson(new ItemDocument(item)).tree(explanation));
        boolean matches = explanation.matches();
        line.set(
                matches ? "because" : "missing",
                ExplanationJson.queries(matches ? explanation.reasons() : explanation.missing()));
        return line;
    }

    private static String pubStatus(NewsItem item) {
        return item.getPubstatus().name().toLowerCase(Locale.ROOT);
    }
}
