package dev.wirewatch.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** What a pack or library writes below {@code lists:} or {@code macros:}: names, and what each stands for. */
final class NamedEntries {

    private final String kind;
    private final String sign;
    private final SharedNames shared;
    private final Problems problems;
    private final Map<String, NodeTuple> written = new LinkedHashMap<>();

    /**
     * @param kind what has the names: {@code list}
     * @param sign what queries write before a name
     * @param shared what the libraries define, which has its names already
     */
    NamedEntries(String kind, String sign, SharedNames shared, Problems problems) {
        this.kind = kind;
        this.sign = sign;
        this.shared = shared;
        this.problems = problems;
    }

    /**
     * Tells whether a pack or library has no more lists and macros than it may. Names are looked at again for each query
     * that gets one wrong; of too many, none are read.
     *
     * @param what has them: {@code pack}
     */
    static boolean areFew(YamlMap map, String what, Problems problems) {
        boolean fewLists = areFew(map, "lists", PackLimits.LISTS, what, problems);
        boolean fewMacros = areFew(map, "macros", PackLimits.MACROS, what, problems);
        return fewLists && fewMacros;
    }

    private static boolean areFew(YamlMap map, String key, int most, String what, Problems problems) {
        NodeTuple entry = map.entries().get(key);
        if (entry == null || !(entry.getValueNode() instanceof MappingNode names)) {
            return true;
        }
        int count = names.getValue().size();
        if (count > most) {
            String message = "the " + what + " has " + count + " " + key + ", more than " + most;
            problems.add(entry.getKeyNode(), message, "split it in several");
        }
        return count <= most;
    }

    /** Reads the names, and gives each with its value's node to the argument, in the order written. */
    void read(YamlMap pack, BiConsumer<String, Node> each) {
        pack.optional(kind + "s")
                .flatMap(node -> YamlMap.read(node, "`" + kind + "s`", problems))
                .ifPresent(map -> written.putAll(map.entries()));
        written.forEach((name, entry) -> {
            YamlValue.name((ScalarNode) entry.getKeyNode(), "the name of a " + kind, problems);
            shared.origin(sign, name).ifPresent(library -> refuseShared(name, library));
            each.accept(name, entry.getValueNode());
        });
    }

    private void refuseShared(String name, String library) {
        String message = "library `" + library + "` has a " + kind + " `" + sign + name + "` already";
        problems.add(key(name), message, "give this one another name, or delete it to use that of the library");
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
