package dev.wirewatch.backtest;

import java.util.List;
import java.util.Map;

/**
 * What came of a back-test.
 *
 * @param items news items that were read
 * @param unusable those of them that were withheld or cancelled, or came late from before that, and raise nothing
 * @param setAside how often a rule was too dear for an item, by rule: whether it matches there is not known
 * @param rules each rule: the candidates in their order, then those in force that would be gone
 */
public record BacktestReport(long items, long unusable, Map<String, Integer> setAside, List<RuleReport> rules) {
    public BacktestReport {
        setAside = Map.copyOf(setAside);
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
