package dev.wirewatch.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** What a pack writes below {@code lists:} or {@code macros:}: names, and what each stands for. */
final class NamedEntries {

    private final String kind;
    private final String sign;
    private final Problems problems;
    private final Map<String, NodeTuple> written = new LinkedHashMap<>();

    /**
     * @param kind what has the names: {@code list}
     * @param sign what queries write before a name
     */
    NamedEntries(String kind, String sign, Problems problems) {
        this.kind = kind;
        this.sign = sign;
        this.problems = problems;
    }

    /** Reads the names, and gives each with its value's node to the argument, in the order written. */
    void read(Node node, BiConsumer<String, Node> each) {
        YamlMap.read(node, "`" + kind + "s`", problems).ifPresent(map -> written.putAll(map.entries()));
        written.forEach((name, entry) -> {
            YamlValue.name((ScalarNode) entry.getKeyNode(), "the name of a " + kind, problems);
            each.accept(name, entry.getValueNode());
        });
    }

    /** Where a name is written. */
    Node key(String name) {
        return written.get(name).getKeyNode();
    }

    /**
     * Adds a problem for each name that no rule uses, by itself or through macros; it is mostly a sign of a rule that was
     * meant to.
     */
    void checkUsed(Set<String> used) {
        written.keySet().stream().filter(name -> !used.contains(name)).forEach(name -> {
            String message = "no rule uses " + kind + " `" + name + "`";
            problems.add(key(name), message, "name it `" + sign + name + "` in a query, or delete it");
        });
    }
}
