package dev.wirewatch.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wirewatch.rules.ConfusionCounts;
import dev.wirewatch.rules.Rule;
import dev.wirewatch.rules.Score;
import java.util.List;
import java.util.stream.Stream;

/** A score as JSON lines: one object a category, then one for each item on which rules and label differ. */
final class ScoreJson {

    private ScoreJson() {}

    static Stream<String> lines(Score score) {
        Stream<ObjectNode> figures = score.categories().entrySet().stream()
                .map(entry ->
                        withShadow(figures(entry.getKey(), entry.getValue().counts()), entry.getKey(), score));
        Stream<ObjectNode> misses = score.categories().entrySet().stream()
                .flatMap(entry -> entry.getValue().misses().stream().map(miss -> miss(entry.getKey(), miss)));
        return Stream.concat(figures, misses).map(ObjectNode::toString);
    }

    /** Names the rules of the category that count although they are in shadow; nothing where there are none. */
    private static ObjectNode withShadow(ObjectNode line, String category, Score score) {
        List<String> ids = score.shadow().stream()
                .filter(rule -> rule.category().equals(category))
                .map(Rule::id)
                .toList();
        if (!ids.isEmpty()) {
            ids.forEach(line.putArray("shadow")::add);
        }
        return line;
    }

    private static ObjectNode figures(String category, ConfusionCounts counts) {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("category", category);
        counts.precision().ifPresent(figure -> line.put("precision", figure));
        counts.recall().ifPresent(figure -> line.put("recall", figure));
        counts.f1().ifPresent(figure -> line.put("f1", figure));
        return line.put("true_positives", counts.truePositives())
                .put("false_positives", counts.falsePositives())
                .put("false_negatives", counts.falseNegatives())
                .put("true_negatives", counts.trueNegatives())
                .put("left_out", counts.leftOut());
    }

    private static ObjectNode miss(String category, Score.Miss miss) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("category", category)
                .put("miss", miss.isFalseAlarm() ? "false_alarm" : "missed")
                .put("item", miss.item().getUri())
                .put("headline", Titles.of(miss.item()));
        miss.rules().forEach(line.putArray("rules")::add);
        return line;
    }
}
