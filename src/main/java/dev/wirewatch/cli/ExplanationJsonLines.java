package dev.wirewatch.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wirewatch.match.Explanation;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.rules.Rule;
import java.io.PrintWriter;

/**
 * Explanations as JSON, one object a line.
 *
 * @param out where they go
 */
record ExplanationJsonLines(PrintWriter out) implements ExplanationPrinter {

    @Override
    public void print(Rule rule, ExplainedItem item, Explanation explanation) {
        boolean matches = explanation.matches();
        ObjectNode line = line(rule, item).put("match", matches);
        line.set("tree", new ExplanationJson(item.document()).tree(explanation));
        line.set(
                matches ? "because" : "missing",
                ExplanationJson.queries(matches ? explanation.reasons() : explanation.missing()));
        out.println(line);
    }

    @Override
    public void print(Rule rule, ExplainedItem item, BareVerdict verdict, long steps) {
        ObjectNode line = line(rule, item)
                .put("match", verdict.matches().orElse(null))
                .put("given_up", verdict.matches().isPresent() ? "more than " + steps + " steps" : "set aside");
        new ExplanationJson(item.document()).putPlaces(line, "places", verdict.places());
        out.println(line);
    }

    private static ObjectNode line(Rule rule, ExplainedItem explained) {
        NewsItem item = explained.item();
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", explained.file())
                .put("item", item.getUri())
                .put("headline", item.getHeadline())
                .put("pubstatus", ExplanationPrinter.pubStatus(item))
                .put("rule", rule.id());
    }
}
