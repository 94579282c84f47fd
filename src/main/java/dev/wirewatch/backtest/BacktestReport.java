package dev.wirewatch.backtest;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of a back-test.
 *
 * @param items news items of the period that were read
 * @param unusable those of them that were withheld or cancelled, or came late from before that, and raise nothing
 * @param setAside on how many items a candidate was too dear, by rule: whether it matches there is not known
 * @param setAsideInForce on how many other items the rule in force was, by rule: whether the candidate adds or keeps an
 *     alert there is not known, nor what it drops
 * @param rules each rule: the candidates in their order, then those in force that would be gone
 */
public record BacktestReport(
        long items,
        long unusable,
        SortedMap<String, Integer> setAside,
        SortedMap<String, Integer> setAsideInForce,
        List<RuleReport> rules) {
    public BacktestReport {
        setAside = Collections.unmodifiableSortedMap(new TreeMap<>(setAside));
        setAsideInForce = Collections.unmodifiableSortedMap(new TreeMap<>(setAsideInForce));
        rules = List.copyOf(rules);
    }

    /**
     * Alerts that the candidates raise.
     *
     * @return a count
     */
    public int alerts() {
        return rules.stream().mapToInt(RuleReport::alerts).sum();
    }

    /**
     * Those of them that the rules in force do not raise.
     *
     * @return a count
     */
    public int added() {
        return rules.stream().mapToInt(RuleReport::added).sum();
    }

    /**
     * Alerts that the rules in force raise and the candidates do not.
     *
     * @return a count
     */
    public int dropped() {
        return rules.stream().mapToInt(RuleReport::dropped).sum();
    }
}
