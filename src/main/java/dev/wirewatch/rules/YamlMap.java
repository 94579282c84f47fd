package dev.wirewatch.rules;

import dev.wirewatch.query.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The keys and values of a YAML mapping. Each method adds a problem where it gives nothing that it should. */
final class YamlMap {

    private final MappingNode node;
    private final String what;
    private final Problems problems;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();

    private YamlMap(MappingNode node, String what, Problems problems) {
        this.node = node;
        this.what = what;
        this.problems = problems;
        node.getValue().forEach(this::put);
    }

    /**
     * Reads a mapping with any keys.
     *
     * @param what names the mapping in messages: "a rule"
     */
    static Optional<YamlMap> read(Node node, String what, Problems problems) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(mapping, what, problems));
        }
        problems.add(node, what + " must be written as `key: value` lines", "");
        return Optional.empty();
    }

    /** Reads a mapping that has no other keys than those given. */
    static Optional<YamlMap> read(Node node, String what, List<String> keys, Problems problems) {
        Optional<YamlMap> map = read(node, what, problems);
        map.ifPresent(read -> read.refuseOthers(keys));
        return map;
    }

    private void put(NodeTuple entry) {
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
            problems.add(entry.getKeyNode(), "a key must be a single word", "");
            return;
        }
        NodeTuple first = entries.putIfAbsent(key.getValue(), entry);
        if (first != null) {
            String place = problems.location(first.getKeyNode()).toString();
            problems.add(key, "`" + key.getValue() + "` is given twice", "first given at " + place);
        }
    }

    /** Adds a problem for each key that is none of those given. */
    void refuseOthers(List<String> keys) {
        entries.forEach((key, entry) -> {
            if (!key.isEmpty() && YamlFault.isNoBreak(key.charAt(0))) {
                problems.add(entry.getKeyNode(), YamlFault.NO_BREAK, YamlFault.NO_BREAK_HINT);
            } else if (!keys.contains(key)) {
                problems.add(entry.getKeyNode(), "unknown key `" + key + "` in " + what, Suggestion.hint(key, keys));
            }
        });
    }

    /** The entries in the order written. */
    Map<String, NodeTuple> entries() {
        return entries;
    }

    MappingNode node() {
        return node;
    }

    Optional<Node> optional(String key) {
        return Optional.ofNullable(entries.get(key)).map(NodeTuple::getValueNode);
    }

    Optional<ScalarNode> optionalText(String key) {
        return optional(key).flatMap(value -> YamlValue.text(value, "`" + key + "`", problems));
    }

    Optional<Node> required(String key) {
        Optional<Node> value = optional(key);
        if (value.isEmpty()) {
            problems.add(node, what + " has no `" + key + "`", "add `" + key + ":`");
        }
        return value;
    }

    Optional<ScalarNode> requiredText(String key) {
        return required(key).flatMap(value -> YamlValue.text(value, "`" + key + "`", problems));
    }
}
