package dev.wirewatch.cli;

import static java.util.stream.Collectors.joining;

import dev.wirewatch.match.Explanation;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.query.QueryText;
import dev.wirewatch.rules.ItemStatus;
import dev.wirewatch.rules.Kind;
import dev.wirewatch.rules.Rule;
import dev.wirewatch.rules.SeverityName;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Explanations for people, with an empty line between two. */
final class ExplanationLines implements ExplanationPrinter {

    private final PrintWriter out;
    private final Ansi ansi;
    private final Signs signs;
    private boolean printed;

    /**
     * @param ansi whether to colour
     * @param signs signs that the terminal can show
     */
    ExplanationLines(PrintWriter out, Ansi ansi, Signs signs) {
        this.out = out;
        this.ansi = ansi;
        this.signs = signs;
    }

    @Override
    public void print(Rule rule, ExplainedItem item, BareVerdict verdict, Explanation explanation) {
        ExplanationText text = new ExplanationText(ansi, signs, item.document());
        print(rule, item, text.verdict(explanation.matches()), says(rule, verdict), text.lines(explanation));
    }

    @Override
    public void print(Rule rule, ExplainedItem item, BareVerdict verdict, long steps) {
        ExplanationText text = new ExplanationText(ansi, signs, item.document());
        String word = verdict.matches().map(text::verdict).orElse("SET ASIDE");
        print(rule, item, word, says(rule, verdict), text.lines(verdict, steps));
    }

    /** What depends on the item, where the rule matches. */
    private static List<String> says(Rule rule, BareVerdict verdict) {
        List<String> lines = new ArrayList<>();
        if (!rule.raises().isEmpty() && verdict.matches().orElse(false)) {
            lines.add("  severity: " + severity(verdict));
        }
        if (!rule.kinds().isEmpty() && verdict.matches().orElse(false)) {
            String kinds = verdict.kinds().stream().map(Kind::name).collect(joining(", "));
            lines.add("  kinds: " + (kinds.isEmpty() ? "none holds" : kinds));
        }
        return lines;
    }

    private static String severity(BareVerdict verdict) {
        String why = verdict.raises().isEmpty()
                ? "no condition raises it"
                : "raised by "
                        + verdict.raises().stream()
                                .map(raise -> QueryText.of(raise.condition().when()))
                                .collect(joining(", "));
        return SeverityName.of(verdict.severity()) + " (" + Printable.of(why) + ")";
    }

    private void print(Rule rule, ExplainedItem explained, String verdict, List<String> says, List<String> lines) {
        NewsItem item = explained.item();
        if (printed) {
            out.println();
        }
        printed = true;
        out.println(verdict + "  " + rule.id() + ": " + Printable.of(rule.title()) + StatusMark.of(rule.status()));
        if (item.getHeadline() != null) {
            out.println("  " + Printable.of(item.getHeadline()));
        }
        out.println("  item " + Printable.of(item.getUri() + " in " + explained.file()));
        lines.forEach(out::println);
        says.forEach(out::println);
        if (!ItemStatus.isUsable(item)) {
            out.println("  note: the item is " + ExplanationPrinter.pubStatus(item)
                    + "; the service matches usable items only");
        }
    }
}
