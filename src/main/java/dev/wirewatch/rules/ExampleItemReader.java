package dev.wirewatch.rules;

import dev.wirewatch.query.Field;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads an example that is written field by field. */
final class ExampleItemReader {

    private static final String URGENCY = "urgency";
    private static final List<String> KEYS = Stream.concat(
                    Arrays.stream(Field.values()).map(Field::label), Stream.of(URGENCY))
            .toList();

    /** Fields that an item may have several values of. */
    private static final Set<Field> SEVERAL = Set.of(Field.SUBJECT, Field.PLACE, Field.COUNTRY);

    private final Problems problems;

    ExampleItemReader(Problems problems) {
        this.problems = problems;
    }

    /** Gives the example, or nothing where problems tell what is wrong. */
    Optional<Example> read(Node node, boolean matches) {
        return YamlMap.read(node, "an example", KEYS, problems).flatMap(item -> read(item, matches));
    }

    private Optional<Example> read(YamlMap item, boolean matches) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            item.optional(field.label()).ifPresent(value -> texts.put(field, text(field, value)));
        }
        int urgency = item.optional(URGENCY).map(this::urgency).orElse(0);
        if (urgency == 0 && texts.values().stream().allMatch(String::isBlank)) {
            problems.add(item.node(), "an example has no text", "");
            return Optional.empty();
        }
        return Optional.of(new Example(texts, urgency, matches, problems.location(item.node())));
    }

    private String text(Field field, Node node) {
        String name = "`" + field.label() + "`";
        List<Node> values = SEVERAL.contains(field) && node instanceof SequenceNode
                ? YamlValue.sequence(node, name, problems)
                : List.of(node);
        return values.stream()
                .flatMap(value -> YamlValue.text(value, name, problems).stream())
                .map(ScalarNode::getValue)
                .flatMap(value -> field == Field.COUNTRY ? CountryCodes.of(value).stream() : Stream.of(value))
                .map(value -> field.isText() ? value : value.replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    private int urgency(Node node) {
        Optional<ScalarNode> text = YamlValue.text(node, "`urgency`", problems);
        if (text.isEmpty() || text.get().getValue().matches("[1-9]")) {
            return text.map(digit -> Integer.parseInt(digit.getValue())).orElse(0);
        }
        problems.add(node, "`urgency` must be a number from 1, the highest, to 9", "");
        return 0;
    }
}
