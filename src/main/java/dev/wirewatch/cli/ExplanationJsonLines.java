package dev.wirewatch.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wirewatch.match.Explanation;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.rules.ItemDocument;
import dev.wirewatch.rules.Rule;
import java.io.PrintWriter;

/**
 * Explanations as JSON, one object a line.
 *
 * @param out where they go
 */
record ExplanationJsonLines(PrintWriter out) implements ExplanationPrinter {

    @Override
    public void print(Rule rule, ItemDocument document, Explanation explanation) {
        boolean matches = explanation.matches();
        ObjectNode line = line(rule, document.item()).put("match", matches);
        line.set("tree", new ExplanationJson(document).tree(explanation));
        line.set(
                matches ? "because" : "missing",
                ExplanationJson.queries(matches ? explanation.reasons() : explanation.missing()));
        out.println(line);
    }

    @Override
    public void print(Rule rule, ItemDocument document, BareVerdict verdict, long steps) {
        ObjectNode line = line(rule, document.item())
                .put("match", verdict.matches().orElse(null))
                .put("given_up", verdict.matches().isPresent() ? "more than " + steps + " steps" : "set aside");
        new ExplanationJson(document).putPlaces(line, "places", verdict.places());
        out.println(line);
    }

    private static ObjectNode line(Rule rule, NewsItem item) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("item", item.getUri())
                .put("headline", item.getHeadline())
                .put("pubstatus", ExplanationPrinter.pubStatus(item))
                .put("rule", rule.id());
    }
}
