package dev.wirewatch.rules;

import dev.wirewatch.match.Document;
import dev.wirewatch.query.Field;
import dev.wirewatch.query.Suggestion;
import dev.wirewatch.query.ValueCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the examples of one rule. */
final class ExamplesReader {

    private static final String MATCH = "match";
    private static final String NO_MATCH = "no_match";
    private static final String URGENCY = "urgency";
    private static final String KINDS = "kinds";
    static final List<String> KEYS = List.of(MATCH, NO_MATCH);
    static final List<String> ITEM_KEYS = Stream.concat(
                    Arrays.stream(Field.values()).map(Field::label), Stream.of(URGENCY, KINDS))
            .toList();

    private final ExpectedKindsReader kinds;
    private final Problems problems;

    /** @param kinds those of the rule; nothing where they cannot be read */
    ExamplesReader(Optional<List<Kind>> kinds, Problems problems) {
        this.kinds = new ExpectedKindsReader(kinds, problems);
        this.problems = problems;
    }

    List<Example> read(Node node) {
        Optional<YamlMap> map = YamlMap.read(node, "`examples`", KEYS, problems);
        List<Example> examples = new ArrayList<>();
        map.ifPresent(read -> {
            read.required(MATCH).ifPresent(texts -> add(texts, MATCH, true, examples));
            read.required(NO_MATCH).ifPresent(texts -> add(texts, NO_MATCH, false, examples));
        });
        return examples;
    }

    private void add(Node texts, String key, boolean matches, List<Example> examples) {
        for (Node node : YamlValue.sequence(texts, "`" + key + "`", problems)) {
            if (node instanceof MappingNode mapping && isTextWithColon(mapping)) {
                Node start = mapping.getValue().get(0).getKeyNode();
                String message = "unknown key `" + ((ScalarNode) start).getValue() + "` in an example";
                problems.add(
                        start, message, "a `:` with a blank behind it makes a key; put quotes around the whole text");
            } else if (node instanceof MappingNode) {
                addItem(node, matches, examples);
            } else {
                YamlValue.text(node, "an example", problems)
                        .ifPresent(text -> add(
                                Document.of(Map.of(Field.BODY, text.getValue()), 0),
                                matches,
                                Optional.empty(),
                                node,
                                examples));
            }
        }
    }

    /** Tells whether YAML takes the beginning of a text for a key: {@code - OSLO: Talks go on.} */
    private static boolean isTextWithColon(MappingNode node) {
        return node.getFlowStyle() == FlowStyle.BLOCK
                && node.getValue().size() == 1
                && node.getValue().get(0).getKeyNode() instanceof ScalarNode key
                && Suggestion.nearest(key.getValue(), ITEM_KEYS).isEmpty();
    }

    private void addItem(Node node, boolean matches, List<Example> examples) {
        YamlMap.read(node, "an example", ITEM_KEYS, problems).ifPresent(item -> {
            Map<Field, String> texts = new EnumMap<>(Field.class);
            for (Field field : Field.values()) {
                item.optional(field.label()).ifPresent(value -> texts.put(field, text(field, value)));
            }
            int urgency = item.optional(URGENCY).map(this::urgency).orElse(0);
            Optional<ExpectedKinds> expected = item.optional(KINDS).flatMap(value -> kinds(value, matches));
            add(Document.of(texts, urgency), matches, expected, node, examples);
        });
    }

    private Optional<ExpectedKinds> kinds(Node node, boolean matches) {
        if (!matches) {
            String message = "an example below `no_match` has no kinds, for the rule does not match it";
            problems.add(node, message, "delete `kinds`, or move the example to `match`");
            return Optional.empty();
        }
        return kinds.read(node);
    }

    /** A value field may have several values, one a line. */
    private String text(Field field, Node node) {
        String what = "`" + field.label() + "`";
        boolean several = !field.isText() && node instanceof SequenceNode;
        List<Node> values = several ? YamlValue.sequence(node, what, problems) : List.of(node);
        List<ScalarNode> scalars = values.stream()
                .flatMap(value -> YamlValue.text(value, what, problems).stream())
                .toList();
        scalars.forEach(value -> refuseImpossible(field, value));
        return scalars.stream()
                .map(ScalarNode::getValue)
                .flatMap(value -> field == Field.COUNTRY ? CountryCodes.of(value).stream() : Stream.of(value))
                .collect(Collectors.joining("\n"));
    }

    /** An example with a value that no item can have would prove nothing. */
    private void refuseImpossible(Field field, ScalarNode node) {
        String value = node.getValue();
        if (!field.isText() && !value.isBlank()) {
            String whole = field == Field.COUNTRY ? value.replaceFirst("^(\\p{Alpha}{2})-.*", "$1") : value;
            ValueCheck.ofItem(field, whole).ifPresent(refusal -> problems.add(node, refusal.message(), refusal.hint()));
        }
    }

    private int urgency(Node node) {
        return YamlValue.text(node, "`urgency`", problems)
                .map(ScalarNode::getValue)
                .map(value -> {
                    if (value.matches("[1-9]")) {
                        return Integer.parseInt(value);
                    }
                    problems.add(node, "`urgency` must be a number from 1 to 9", "");
                    return 0;
                })
                .orElse(0);
    }

    private void add(
            Document document, boolean matches, Optional<ExpectedKinds> expected, Node node, List<Example> examples) {
        boolean isBlank = Arrays.stream(Field.values()).map(document::text).allMatch(String::isBlank);
        if (document.urgency() == 0 && isBlank) {
            problems.add(node, "an example has no text", "");
            return;
        }
        examples.add(new Example(document, matches, expected, problems.location(node)));
    }
}
