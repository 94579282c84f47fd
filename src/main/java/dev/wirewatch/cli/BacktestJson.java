package dev.wirewatch.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wirewatch.backtest.BacktestReport;
import dev.wirewatch.backtest.RuleReport;
import dev.wirewatch.backtest.Sample;
import java.util.Locale;
import java.util.stream.Stream;

/** A back-test as JSON lines: one object a rule, then one with the sums. */
final class BacktestJson {

    private BacktestJson() {}

    static Stream<String> lines(BacktestReport report) {
        Stream<ObjectNode> rules = report.rules().stream().map(BacktestJson::rule);
        return Stream.concat(rules, Stream.of(sum(report))).map(ObjectNode::toString);
    }

    private static ObjectNode rule(RuleReport rule) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("rule", rule.rule())
                .put("title", rule.title())
                .put("status", rule.status().label())
                .put("alerts", rule.alerts())
                .put("added", rule.added())
                .put("dropped", rule.dropped());
        ObjectNode byDay = line.putObject("by_day");
        rule.byDay().forEach((day, alerts) -> byDay.put(day.toString(), alerts));
        ObjectNode byAgency = line.putObject("by_agency");
        rule.byAgency().forEach(byAgency::put);
        line.putArray("samples")
                .addAll(rule.samples().stream().map(BacktestJson::sample).toList());
        return line;
    }

    static ObjectNode sample(Sample sample) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("change", sample.change().name().toLowerCase(Locale.ROOT))
                .put("story", sample.detection().getStory());
        line.set("item", MessageJson.of(sample.detection().getItem()));
        line.putArray("evidence")
                .addAll(sample.detection().getEvidence().stream()
                        .map(MessageJson::of)
                        .toList());
        return line;
    }

    private static ObjectNode sum(BacktestReport report) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("items", report.items())
                .put("unusable", report.unusable())
                .put("rules", report.rules().size())
                .put("alerts", report.alerts())
                .put("added", report.added())
                .put("dropped", report.dropped());
        ObjectNode setAside = line.putObject("set_aside");
        report.setAside().forEach(setAside::put);
        ObjectNode inForce = line.putObject("set_aside_in_force");
        report.setAsideInForce().forEach(inForce::put);
        return line;
    }
}
