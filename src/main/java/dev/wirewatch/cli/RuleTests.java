package dev.wirewatch.cli;

import dev.wirewatch.backtest.BacktestReport;
import dev.wirewatch.backtest.RuleReport;
import dev.wirewatch.rules.ExampleCheck;
import dev.wirewatch.rules.Problem;
import dev.wirewatch.rules.Rule;
import dev.wirewatch.rules.RuleSet;
import dev.wirewatch.rules.RuleStatus;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What came of testing rules.
 *
 * @param rules the rules, in the order of their rule set
 * @param corpus what came of matching them with a corpus; of nothing, where there was none
 */
record RuleTests(List<RuleTest> rules, BacktestReport corpus) {

    RuleTests {
        rules = List.copyOf(rules);
    }

    /**
     * What came of testing one rule.
     *
     * @param rule the rule
     * @param failures what is wrong with its examples
     * @param fired the alerts that it raised on the corpus
     */
    record RuleTest(Rule rule, List<Problem> failures, RuleReport fired) {
        RuleTest {
            failures = List.copyOf(failures);
        }
    }

    /** Runs the examples of rules that a corpus was matched with. */
    static RuleTests of(RuleSet rules, BacktestReport corpus) {
        Map<String, RuleReport> fired =
                corpus.rules().stream().collect(Collectors.toMap(RuleReport::rule, Function.identity()));
        return new RuleTests(
                rules.rules().stream()
                        .map(rule -> new RuleTest(rule, ExampleCheck.check(rule), fired.get(rule.id())))
                        .toList(),
                corpus);
    }

    int examples() {
        return rules.stream().mapToInt(test -> test.rule().examples().size()).sum();
    }

    /** How many examples do not hold. */
    int failures() {
        return rules.stream().mapToInt(test -> test.failures().size()).sum();
    }

    /** The rules that raised no alert on the corpus; retired ones never do. */
    List<String> silent() {
        return rules.stream()
                .filter(test -> test.rule().status() != RuleStatus.RETIRED)
                .filter(test -> test.fired().alerts() == 0)
                .map(test -> test.rule().id())
                .toList();
    }
}
