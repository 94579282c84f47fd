package dev.wirewatch.rules;

import dev.wirewatch.query.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the examples of a rule. */
final class ExamplesReader {

    private static final String MATCH = "match";
    private static final String NO_MATCH = "no_match";

    private final Problems problems;
    private final ExampleItemReader items;

    ExamplesReader(Problems problems) {
        this.problems = problems;
        items = new ExampleItemReader(problems);
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
            Optional<Example> example =
                    node instanceof MappingNode ? items.read(node, matches) : bodyAlone(node, matches);
            example.ifPresent(examples::add);
        }
    }

    private Optional<Example> bodyAlone(Node node, boolean matches) {
        Optional<String> body = YamlValue.text(node, "an example", problems).map(ScalarNode::getValue);
        if (body.isPresent() && body.get().isBlank()) {
            problems.add(node, "an example has no text", "");
            return Optional.empty();
        }
        return body.map(text -> new Example(Map.of(Field.BODY, text), 0, matches, problems.location(node)));
    }
}
