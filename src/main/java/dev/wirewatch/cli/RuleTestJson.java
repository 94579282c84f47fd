package dev.wirewatch.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wirewatch.cli.RuleTests.RuleTest;
import dev.wirewatch.rules.Problem;
import java.util.stream.Stream;

/** Tests of rules as JSON lines: one object a rule, then one with the sums. */
final class RuleTestJson {

    private RuleTestJson() {}

    /** @param hasCorpus whether the rules were matched with a corpus; without one, there are no figures of it */
    static Stream<String> lines(RuleTests tests, boolean hasCorpus) {
        Stream<ObjectNode> rules = tests.rules().stream().map(test -> rule(test, hasCorpus));
        return Stream.concat(rules, Stream.of(sums(tests, hasCorpus))).map(ObjectNode::toString);
    }

    private static ObjectNode rule(RuleTest test, boolean hasCorpus) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("rule", test.rule().id())
                .put("pack", test.rule().pack())
                .put("title", test.rule().title())
                .put("status", test.rule().status().label())
                .put("examples", test.rule().examples().size());
        ArrayNode failures = line.putArray("failures");
        test.failures().forEach(problem -> failures.add(of(problem)));
        if (hasCorpus) {
            line.put("alerts", test.fired().alerts());
            ArrayNode samples = line.putArray("samples");
            test.fired().samples().forEach(sample -> samples.add(BacktestJson.sample(sample)));
        }
        return line;
    }

    private static ObjectNode of(Problem problem) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", problem.source())
                .put("line", problem.line())
                .put("column", problem.column())
                .put("message", problem.message())
                .put("hint", problem.hint());
    }

    private static ObjectNode sums(RuleTests tests, boolean hasCorpus) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("rules", tests.rules().size())
                .put("examples", tests.examples())
                .put("failures", tests.failures());
        if (hasCorpus) {
            line.put("items", tests.corpus().items())
                    .put("unusable", tests.corpus().unusable())
                    .put("alerts", tests.corpus().alerts());
            ArrayNode silent = line.putArray("without_alert");
            tests.silent().forEach(silent::add);
            ObjectNode setAside = line.putObject("set_aside");
            tests.corpus().setAside().forEach(setAside::put);
        }
        return line;
    }
}
