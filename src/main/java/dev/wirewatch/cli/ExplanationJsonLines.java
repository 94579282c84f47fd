package dev.wirewatch.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wirewatch.match.Explanation;
import dev.wirewatch.message.NewsItem;
import dev.wirewatch.query.QueryText;
import dev.wirewatch.rules.Rule;
import dev.wirewatch.rules.RuleStatus;
import dev.wirewatch.rules.SeverityName;
import java.io.PrintWriter;

/**
 * Explanations as JSON, one object a line.
 *
 * @param out where they go
 */
record ExplanationJsonLines(PrintWriter out) implements ExplanationPrinter {

    @Override
    public void print(Rule rule, ExplainedItem item, BareVerdict verdict, Explanation explanation) {
        boolean matches = explanation.matches();
        ObjectNode line = line(rule, item).put("match", matches);
        putSeverity(rule, verdict, line);
        putKinds(rule, verdict, line);
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
        putSeverity(rule, verdict, line);
        putKinds(rule, verdict, line);
        new ExplanationJson(item.document()).putPlaces(line, "places", verdict.places());
        out.println(line);
    }

    /** Where it depends on the item, and the rule matches. */
    private static void putSeverity(Rule rule, BareVerdict verdict, ObjectNode line) {
        if (!rule.raises().isEmpty() && verdict.matches().orElse(false)) {
            line.put("severity", SeverityName.of(verdict.severity()));
            ArrayNode raisedBy = line.putArray("raised_by");
            verdict.raises()
                    .forEach(
                            raise -> raisedBy.add(QueryText.of(raise.condition().when())));
        }
    }

    private static void putKinds(Rule rule, BareVerdict verdict, ObjectNode line) {
        if (!rule.kinds().isEmpty() && verdict.matches().orElse(false)) {
            ArrayNode kinds = line.putArray("kinds");
            verdict.kinds().forEach(kind -> kinds.add(kind.name()));
        }
    }

    private static ObjectNode line(Rule rule, ExplainedItem explained) {
        NewsItem item = explained.item();
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("file", explained.file())
                .put("item", item.getUri())
                .put("headline", item.getHeadline())
                .put("pubstatus", ExplanationPrinter.pubStatus(item))
                .put("rule", rule.id());
        return rule.status() == RuleStatus.ACTIVE
                ? line
                : line.put("status", rule.status().label());
    }
}
