package dev.wirewatch.rules;

import static java.util.stream.Collectors.joining;

import dev.wirewatch.match.Document;
import dev.wirewatch.query.Field;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.QueryText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds what differs between two versions of a rule, however they are typed. */
final class RuleDifferences {

    private RuleDifferences() {}

    static List<Difference> between(Rule before, Rule after) {
        Stream<Optional<Difference>> own = Stream.of(
                Difference.of("pack", before.pack(), after.pack()),
                Difference.of("title", before.title(), after.title()),
                Difference.of("category", before.category(), after.category()),
                Difference.of("status", before.status().label(), after.status().label()),
                Difference.of("severity", SeverityName.of(before.severity()), SeverityName.of(after.severity())),
                Difference.of("raise", raises(before), raises(after)),
                Difference.of("kinds", kinds(before), kinds(after)),
                Difference.of("subjects", String.join(" ", before.subjects()), String.join(" ", after.subjects())),
                Difference.of(
                        "owner",
                        before.notes().owner().orElse(""),
                        after.notes().owner().orElse("")),
                Difference.of(
                        "desk",
                        before.notes().desk().orElse(""),
                        after.notes().desk().orElse("")),
                Difference.of("references", references(before), references(after)),
                Difference.of("query", QueryText.of(before.query()), QueryText.of(after.query())));
        return Stream.of(own, names(before, after), Stream.of(examples(before, after)))
                .flatMap(differences -> differences)
                .flatMap(Optional::stream)
                .toList();
    }

    private static String raises(Rule rule) {
        return rule.raises().stream()
                .map(raise -> "to " + SeverityName.of(raise.to()) + " when "
                        + QueryText.of(raise.condition().when()))
                .collect(joining("\n"));
    }

    private static String kinds(Rule rule) {
        return rule.kinds().stream()
                .map(kind -> kind.name()
                        + kind.condition()
                                .map(condition -> " when " + QueryText.of(condition.when()))
                                .orElse(""))
                .collect(joining("\n"));
    }

    private static String references(Rule rule) {
        return String.join("\n", rule.notes().references());
    }

    /** Lists and macros that both versions name, and that stand for something else. Others show in the query. */
    private static Stream<Optional<Difference>> names(Rule before, Rule after) {
        Map<String, String> meantAfter = meanings(after);
        return meanings(before).entrySet().stream()
                .filter(name -> meantAfter.containsKey(name.getKey()))
                .map(name -> Difference.of(name.getKey(), name.getValue(), meantAfter.get(name.getKey())));
    }

    private static Map<String, String> meanings(Rule rule) {
        Map<String, String> meanings = new TreeMap<>();
        gather(rule.query(), meanings);
        rule.conditions().forEach(condition -> gather(condition.when(), meanings));
        return meanings;
    }

    private static void gather(Query query, Map<String, String> meanings) {
        if (query instanceof Query.NamedList list) {
            meanings.computeIfAbsent(
                    "list $" + list.name(),
                    added -> list.entries().stream().map(QueryText::of).collect(joining(", ")));
        } else if (query instanceof Query.Macro macro) {
            meanings.computeIfAbsent("macro @" + macro.name(), added -> QueryText.of(macro.child()));
        }
        query.children().forEach(child -> gather(child, meanings));
    }

    private static Optional<Difference> examples(Rule before, Rule after) {
        return Difference.of("examples", examples(before), examples(after));
    }

    private static String examples(Rule rule) {
        return rule.examples().stream().map(RuleDifferences::text).collect(joining("\n"));
    }

    private static String text(Example example) {
        Document document = example.document();
        String fields = Arrays.stream(Field.values())
                .filter(field -> !document.text(field).isEmpty())
                .map(field -> " " + field.label() + ": " + document.text(field))
                .collect(joining());
        String urgency = document.urgency() == 0 ? "" : " urgency: " + document.urgency();
        String kinds = example.kinds()
                .map(expected -> " kinds: [" + String.join(", ", expected.names()) + "]")
                .orElse("");
        return (example.matches() ? "match" : "no_match") + fields + urgency + kinds;
    }
}
