package dev.wirewatch.cli;

import static java.util.stream.Collectors.joining;

import dev.wirewatch.rules.ConfusionCounts;
import dev.wirewatch.rules.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A score as a table for people, with the items on which rules and labels differ below it. */
final class ScoreText {

    private static final List<String> HEADS = List.of(
            "category", "precision", "recall", "F1", "found", "false alarms", "missed", "passed by", "left out");

    private ScoreText() {}

    static Stream<String> lines(Score score) {
        List<List<String>> rows = new ArrayList<>(List.of(HEADS));
        score.categories().forEach((category, scored) -> rows.add(row(category, scored.counts())));
        Stream<String> misses = score.categories().entrySet().stream()
                .flatMap(entry -> entry.getValue().misses().stream().map(miss -> line(entry.getKey(), miss)));
        return Stream.of(TextTable.lines(rows, 1), misses, shadow(score)).flatMap(lines -> lines);
    }

    /** Whoever reads the figures must know that they are not those of the rules that send alerts. */
    private static Stream<String> shadow(Score score) {
        return score.shadow().isEmpty()
                ? Stream.of()
                : Stream.of("counted as if active: "
                        + score.shadow().stream()
                                .map(rule -> rule.id() + StatusMark.of(rule.status()))
                                .collect(joining(", ")));
    }

    private static List<String> row(String category, ConfusionCounts counts) {
        return List.of(
                category,
                figure(counts.precision()),
                figure(counts.recall()),
                figure(counts.f1()),
                Integer.toString(counts.truePositives()),
                Integer.toString(counts.falsePositives()),
                Integer.toString(counts.falseNegatives()),
                Integer.toString(counts.trueNegatives()),
                Integer.toString(counts.leftOut()));
    }

    private static String figure(OptionalDouble figure) {
        return figure.isPresent() ? String.format(Locale.ROOT, "%.3f", figure.getAsDouble()) : "-";
    }

    private static String line(String category, Score.Miss miss) {
        String kind = miss.isFalseAlarm() ? "false alarm" : "missed";
        String by = miss.isFalseAlarm() ? "  [" + String.join(", ", miss.rules()) + "]" : "";
        return category + ": " + kind + ": " + Printable.of(miss.item().getUri()) + "  " + Titles.of(miss.item()) + by;
    }
}
