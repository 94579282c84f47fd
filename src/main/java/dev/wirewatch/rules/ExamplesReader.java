package dev.wirewatch.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the examples of a rule. */
final class ExamplesReader {

    private static final String MATCH = "match";
    private static final String NO_MATCH = "no_match";

    private final Problems problems;

    ExamplesReader(Problems problems) {
        this.problems = problems;
    }

    List<Example> read(Node node) {
        Optional<YamlMap> map = YamlMap.read(node, "`examples`", List.of(MATCH, NO_MATCH), problems);
        List<Example> examples = new ArrayList<>();
        map.ifPresent(kinds -> {
            kinds.required(MATCH).ifPresent(texts -> add(texts, MATCH, true, examples));
            kinds.required(NO_MATCH).ifPresent(texts -> add(texts, NO_MATCH, false, examples));
        });
        return examples;
    }

    private void add(Node texts, String kind, boolean matches, List<Example> examples) {
        for (Node node : YamlValue.sequence(texts, "`" + kind + "`", problems)) {
            if (node instanceof MappingNode) {
                addItem(node, matches, examples);
            } else {
                YamlValue.text(node, "an example", problems)
                        .ifPresent(text -> add("", text.getValue(), matches, node, examples));
            }
        }
    }

    private void addItem(Node node, boolean matches, List<Example> examples) {
        YamlMap.read(node, "an example", List.of("headline", "body"), problems)
                .ifPresent(item -> add(text(item, "headline"), text(item, "body"), matches, node, examples));
    }

    private String text(YamlMap item, String key) {
        return item.optional(key)
                .flatMap(value -> YamlValue.text(value, "`" + key + "`", problems))
                .map(ScalarNode::getValue)
                .orElse("");
    }

    private void add(String headline, String body, boolean matches, Node node, List<Example> examples) {
        if (headline.isBlank() && body.isBlank()) {
            problems.add(node, "an example has no text", "");
            return;
        }
        examples.add(new Example(headline, body, matches, problems.location(node)));
    }
}
