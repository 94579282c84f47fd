package dev.wirewatch.backtest;

import dev.wirewatch.rules.Rule;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts alerts, rule by rule. */
final class Tally {

    private final Map<String, RuleTally> rules = new LinkedHashMap<>();
    private final SampleBox samples;
    private int alerts;

    private static final class RuleTally {
        private final Rule rule;
        private final SortedMap<LocalDate, Integer> byDay = new TreeMap<>();
        private final SortedMap<String, Integer> byAgency = new TreeMap<>();
        private int alerts;
        private int added;
        private int dropped;

        RuleTally(Rule rule) {
            this.rule = rule;
        }

        void add(RaisedAlert alert) {
            switch (alert.change()) {
                case ADDED -> added++;
                case DROPPED -> dropped++;
                case KEPT -> {}
            }
            if (alert.byCandidate()) {
                alerts++;
                byDay.merge(alert.day(), 1, Integer::sum);
                byAgency.merge(alert.agency(), 1, Integer::sum);
            }
        }
    }

    /** @param most how many samples to tell of each rule and change at most */
    Tally(Trial trial, int most) {
        samples = new SampleBox(most);
        Stream.of(trial.candidate(), trial.inForce())
                .flatMap(set -> set.rules().stream())
                .forEach(this::expect);
    }

    private void expect(Rule rule) {
        rules.putIfAbsent(rule.id(), new RuleTally(rule));
    }

    void add(Collection<RaisedAlert> more, SampleBox theirs) {
        alerts += more.size();
        if (alerts > Backtest.MAX_ALERTS) {
            throw new TooManyAlertsException();
        }
        more.forEach(alert -> rules.get(alert.rule()).add(alert));
        samples.offerAll(theirs);
    }

    /** The rules that are tried, in their order, then those that would be gone. */
    List<RuleReport> rules() {
        return rules.entrySet().stream()
                .map(entry -> report(entry.getKey(), entry.getValue()))
                .toList();
    }

    private RuleReport report(String id, RuleTally tally) {
        return new RuleReport(
                id,
                tally.rule.title(),
                tally.rule.status(),
                tally.alerts,
                tally.added,
                tally.dropped,
                tally.byDay,
                tally.byAgency,
                samples.list(id));
    }
}
