package dev.wirewatch.rules;

import dev.wirewatch.query.InvalidQueryException;
import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.QueryParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the lists of a pack. */
final class ListsReader {

    private final Problems problems;
    private final Map<String, NodeTuple> written = new LinkedHashMap<>();
    private final Map<String, List<Leaf>> lists = new LinkedHashMap<>();

    ListsReader(Problems problems) {
        this.problems = problems;
    }

    /** Gives the entries of each list by its name; of a list with problems, the entries that have none. */
    Map<String, List<Leaf>> read(Node node) {
        YamlMap.read(node, "`lists`", problems).ifPresent(map -> written.putAll(map.entries()));
        written.forEach((name, entry) -> {
            YamlValue.name((ScalarNode) entry.getKeyNode(), "the name of a list", problems);
            lists.put(name, entries(name, entry.getValueNode()));
        });
        return lists;
    }

    private List<Leaf> entries(String name, Node node) {
        List<Leaf> entries = new ArrayList<>();
        for (Node entry : YamlValue.sequence(node, "list `" + name + "`", problems)) {
            YamlValue.text(entry, "an entry of a list", problems).ifPresent(text -> {
                try {
                    entries.add(QueryParser.parseEntry(text.getValue()));
                } catch (InvalidQueryException e) {
                    e.diagnostics().forEach(diagnostic -> problems.add(text, diagnostic));
                }
            });
        }
        return entries;
    }

    /** Adds a problem for each list that no rule names; it is mostly a sign of a rule that was meant to. */
    void checkUsed(NamesUsed used) {
        written.forEach((name, entry) -> {
            if (!used.lists().contains(name)) {
                problems.add(
                        entry.getKeyNode(),
                        "no rule uses list `" + name + "`",
                        "name it `$" + name + "` in a query, or delete it");
            }
        });
    }
}
