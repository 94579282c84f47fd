package dev.wirewatch.cli;

import dev.wirewatch.rules.ChangeKind;
import dev.wirewatch.rules.Difference;
import dev.wirewatch.rules.PackChange;
import dev.wirewatch.rules.RuleChange;
import dev.wirewatch.rules.RuleSetDiff;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/** What differs between rule sets, for people: pack by pack, below it rule by rule. */
final class RuleDiffText {

    /** What is shown twice; of what is longer, the words that differ are marked. */
    private static final Set<String> SHORT =
            Set.of("pack", "moved", "title", "category", "status", "severity", "owner", "desk", "subjects");

    private final WordDiff words;

    /** @param ansi whether to colour */
    RuleDiffText(Ansi ansi) {
        words = new WordDiff(ansi);
    }

    Stream<String> lines(RuleSetDiff diff) {
        return Stream.concat(diff.packs().stream().flatMap(this::pack), Stream.of(sums(diff)));
    }

    private Stream<String> pack(PackChange change) {
        Stream<String> own = change.differences().stream().map(difference -> "  " + line(difference));
        return Stream.of(Stream.of(head(change)), own, change.rules().stream().flatMap(this::rule), Stream.of(""))
                .flatMap(lines -> lines);
    }

    private static String head(PackChange change) {
        String pack = "pack " + change.pack().name() + ": " + name(change.kind());
        if (change.kind() != ChangeKind.CHANGED) {
            return pack;
        }
        return change.isTextOnly()
                ? pack + " in its text alone; its rules mean the same"
                : pack + ", " + Counted.of(change.unchanged(), "rule") + " unchanged";
    }

    private Stream<String> rule(RuleChange change) {
        String head = "  " + sign(change.kind()) + " " + change.rule().id() + "  ("
                + Printable.of(change.rule().title()) + ")";
        return Stream.concat(
                Stream.of(head), change.differences().stream().map(difference -> "      " + line(difference)));
    }

    private String line(Difference difference) {
        String shown = SHORT.contains(difference.what())
                ? Printable.of(orNone(difference.before()) + " → " + orNone(difference.after()))
                : words.of(difference.before(), difference.after());
        return difference.what() + ": " + shown;
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }

    private static String sign(ChangeKind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case CHANGED -> "~";
            case REMOVED -> "-";
        };
    }

    static String name(ChangeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String sums(RuleSetDiff diff) {
        List<String> rules = Stream.of(ChangeKind.values())
                .map(kind -> diff.rules(kind) + " " + name(kind))
                .toList();
        return "rules: " + String.join(", ", rules) + ", " + diff.rulesUnchanged() + " unchanged; packs: "
                + diff.packs().size() + " changed, " + diff.unchanged().size() + " unchanged";
    }
}
