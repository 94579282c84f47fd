package dev.wirewatch.cli;

import static java.util.stream.Collectors.joining;

import dev.wirewatch.rules.ConfusionCounts;
import dev.wirewatch.rules.Score;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A score as a table for people, with the items on which rules and labels differ below it. */
final class ScoreText {

    private static final String HEAD = String.format(
            Locale.ROOT,
            "%-24s %9s %6s %6s %6s %12s %7s %9s %9s",
            "category",
            "precision",
            "recall",
            "F1",
            "found",
            "false alarms",
            "missed",
            "passed by",
            "left out");

    private ScoreText() {}

    static Stream<String> lines(Score score) {
        Stream<String> table = score.categories().entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue().counts()));
        Stream<String> misses = score.categories().entrySet().stream()
                .flatMap(entry -> entry.getValue().misses().stream().map(miss -> line(entry.getKey(), miss)));
        return Stream.of(Stream.of(HEAD), table, misses, shadow(score)).flatMap(lines -> lines);
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

    private static String row(String category, ConfusionCounts counts) {
        return String.format(
                Locale.ROOT,
                "%-24s %9s %6s %6s %6d %12d %7d %9d %9d",
                category,
                figure(counts.precision()),
                figure(counts.recall()),
                figure(counts.f1()),
                counts.truePositives(),
                counts.falsePositives(),
                counts.falseNegatives(),
                counts.trueNegatives(),
                counts.leftOut());
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
