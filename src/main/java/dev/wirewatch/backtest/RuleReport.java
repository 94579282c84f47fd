package dev.wirewatch.backtest;

import dev.wirewatch.rules.RuleStatus;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of one rule.
 *
 * @param rule the rule's id
 * @param title its title; of the candidate, if that has the rule
 * @param status its status; of the candidate, if that has the rule. A candidate in shadow is told as if it were active
 * @param alerts alerts that the candidate raises
 * @param added those of them that the rules in force do not raise
 * @param dropped alerts that the rules in force raise and the candidate does not
 * @param byDay the candidate's alerts by the day, in UTC, of the first version that raises them: when the agency made
 *     it, or where that is not known, when it was received
 * @param byAgency the candidate's alerts by the agency of the story
 * @param samples some of the alerts: those that are added first, then dropped, then kept
 */
public record RuleReport(
        String rule,
        String title,
        RuleStatus status,
        int alerts,
        int added,
        int dropped,
        SortedMap<LocalDate, Integer> byDay,
        SortedMap<String, Integer> byAgency,
        List<Sample> samples) {
    public RuleReport {
        byDay = Collections.unmodifiableSortedMap(new TreeMap<>(byDay));
        byAgency = Collections.unmodifiableSortedMap(new TreeMap<>(byAgency));
        samples = List.copyOf(samples);
    }
}
