package dev.wirewatch.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.summingInt;

import dev.wirewatch.backtest.BacktestReport;
import dev.wirewatch.backtest.Change;
import dev.wirewatch.backtest.RuleReport;
import dev.wirewatch.backtest.Sample;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/** A back-test for people: what each rule does, by day and agency, and some of its alerts with the words marked. */
final class BacktestText {

    /** More days than these are told by month. */
    private static final int MAX_DAYS = 31;

    private static final int MAX_AGENCIES = 10;

    private final boolean compares;
    private final EvidenceText evidence;

    /**
     * @param compares whether there were rules in force to compare with
     * @param ansi whether to colour
     */
    BacktestText(boolean compares, Ansi ansi) {
        this.compares = compares;
        evidence = new EvidenceText(ansi);
    }

    Stream<String> lines(BacktestReport report) {
        return Stream.concat(report.rules().stream().flatMap(this::rule), Stream.of(sum(report)));
    }

    private Stream<String> rule(RuleReport rule) {
        String head = rule.rule() + ": " + Counted.of(rule.alerts(), "alert") + change(rule.added(), rule.dropped())
                + "  (" + Printable.of(rule.title()) + ")" + StatusMark.of(rule.status());
        Stream<String> counts = rule.alerts() == 0
                ? Stream.empty()
                : Stream.of("  " + byDay(rule.byDay()), "  by agency: " + agencies(rule.byAgency()));
        return Stream.of(Stream.of(head), counts, samples(rule), Stream.of("")).flatMap(lines -> lines);
    }

    /** Some alerts of a rule, with the words that matched. */
    Stream<String> samples(RuleReport rule) {
        return rule.samples().stream().flatMap(this::sample);
    }

    private String change(int added, int dropped) {
        return compares ? ", " + added + " added and " + dropped + " dropped" : "";
    }

    private static String byDay(SortedMap<LocalDate, Integer> byDay) {
        if (byDay.size() <= MAX_DAYS) {
            return "by day: " + counts(byDay);
        }
        Map<YearMonth, Integer> byMonth = byDay.entrySet().stream()
                .collect(
                        groupingBy(day -> YearMonth.from(day.getKey()), TreeMap::new, summingInt(Map.Entry::getValue)));
        return "by month: " + counts(byMonth);
    }

    /** The busiest ones first. */
    private static String agencies(Map<String, Integer> byAgency) {
        String busiest = byAgency.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_AGENCIES)
                .map(BacktestText::count)
                .collect(joining(", "));
        int more = byAgency.size() - MAX_AGENCIES;
        return more > 0 ? busiest + " and " + more + " more" : busiest;
    }

    private static String counts(Map<?, Integer> counts) {
        return counts.entrySet().stream().map(BacktestText::count).collect(joining(", "));
    }

    private static String count(Map.Entry<?, Integer> entry) {
        return Printable.of(entry.getKey().toString()) + " " + entry.getValue();
    }

    private Stream<String> sample(Sample sample) {
        List<String> words = evidence.lines(sample.detection().getEvidence());
        return Stream.concat(
                Stream.of(
                        "  " + sign(sample.change())
                                + ItemText.title(sample.detection().getItem()),
                        "      " + ItemText.source(sample.detection().getItem())),
                words.stream().map(line -> "      " + line));
    }

    private String sign(Change change) {
        if (!compares) {
            return "· ";
        }
        return switch (change) {
            case ADDED -> "+ ";
            case DROPPED -> "- ";
            case KEPT -> "= ";
        };
    }

    private String sum(BacktestReport report) {
        return Counted.of(report.items(), "item") + ", " + Counted.of(report.alerts(), "alert") + " of "
                + Counted.of(report.rules().size(), "rule") + change(report.added(), report.dropped());
    }
}
