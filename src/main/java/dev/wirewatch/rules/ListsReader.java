package dev.wirewatch.rules;

import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.QueryParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the lists of a pack or a library. */
final class ListsReader {

    private final Problems problems;
    private final NamedEntries names;
    private final Map<String, List<Leaf>> lists;

    /** @param shared what the libraries define */
    ListsReader(SharedNames shared, Problems problems) {
        this.problems = problems;
        names = new NamedEntries("list", "$", shared, problems);
        lists = new LinkedHashMap<>(shared.lists());
    }

    /**
     * Gives the entries of each list by its name, those of the libraries first; of a list with problems, the entries that
     * have none.
     */
    Map<String, List<Leaf>> read(YamlMap pack) {
        names.read(pack, (name, value) -> lists.put(name, entries(name, value)));
        return lists;
    }

    private List<Leaf> entries(String name, Node node) {
        List<Leaf> entries = new ArrayList<>();
        for (Node entry : YamlValue.sequence(node, "list `" + name + "`", problems)) {
            YamlValue.text(entry, "an entry of a list", problems)
                    .flatMap(text -> QueryReader.read(text, QueryParser::parseEntry, problems))
                    .ifPresent(entries::add);
        }
        return entries;
    }

    /** Adds a problem for each list that no rule names. */
    void checkUsed(NamesUsed used) {
        names.checkUsed(used.lists());
    }
}
