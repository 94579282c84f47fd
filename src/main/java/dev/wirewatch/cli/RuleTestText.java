package dev.wirewatch.cli;

import dev.wirewatch.cli.RuleTests.RuleTest;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/** Tests of rules for people: a line for each rule, and below it what is wrong and some alerts. */
final class RuleTestText {

    private final boolean hasCorpus;
    private final BacktestText alerts;

    /**
     * @param hasCorpus whether the rules were matched with a corpus
     * @param ansi whether to colour
     */
    RuleTestText(boolean hasCorpus, Ansi ansi) {
        this.hasCorpus = hasCorpus;
        alerts = new BacktestText(false, ansi);
    }

    Stream<String> lines(RuleTests tests) {
        return Stream.concat(tests.rules().stream().flatMap(this::rule), sums(tests));
    }

    private Stream<String> rule(RuleTest test) {
        int examples = test.rule().examples().size();
        String head = test.rule().id() + ": " + holds(examples, test.failures().size())
                + (hasCorpus ? ", " + Counted.of(test.fired().alerts(), "alert") : "") + "  ("
                + Printable.of(test.rule().title()) + ")"
                + StatusMark.of(test.rule().status());
        Stream<String> wrong =
                test.failures().stream().flatMap(problem -> problem.render().lines());
        return Stream.of(Stream.of(head), wrong, alerts.samples(test.fired())).flatMap(lines -> lines);
    }

    private static String holds(int examples, int failures) {
        return failures == 0
                ? Counted.of(examples, "example") + ", all hold"
                : Counted.of(examples, "example") + ", " + failures + (failures == 1 ? " does" : " do") + " not hold";
    }

    private Stream<String> sums(RuleTests tests) {
        String all = Counted.of(tests.rules().size(), "rule") + ", " + holds(tests.examples(), tests.failures());
        return hasCorpus ? Stream.concat(Stream.of("", all), corpus(tests)) : Stream.of("", all);
    }

    private static Stream<String> corpus(RuleTests tests) {
        List<String> silent = tests.silent();
        String sum = Counted.of(tests.corpus().items(), "item") + ", "
                + Counted.of(tests.corpus().alerts(), "alert");
        return silent.isEmpty()
                ? Stream.of(sum)
                : Stream.of(sum, Counted.of(silent.size(), "rule") + " without an alert: " + String.join(", ", silent));
    }
}
