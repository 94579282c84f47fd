package dev.wirewatch.rules;

import dev.wirewatch.query.InvalidQueryException;
import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.QueryParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Finds entries that a list has twice, also where they are typed in other letters that mean the same. */
final class RepeatedEntries {

    private final String list;
    private final Problems places;
    private final Map<Leaf, Node> first = new HashMap<>();
    private final List<Advice> advice = new ArrayList<>();

    private RepeatedEntries(String list, Problems places) {
        this.list = list;
        this.places = places;
    }

    /**
     * Looks through a list.
     *
     * @param list its name
     * @param entries its entries; those that cannot be read are passed by
     * @param places of the pack or library that it is in
     * @return a warning at each entry that is there already
     */
    static List<Advice> of(String list, List<Node> entries, Problems places) {
        RepeatedEntries search = new RepeatedEntries(list, places);
        entries.forEach(search::look);
        return search.advice;
    }

    private void look(Node entry) {
        if (entry instanceof ScalarNode text) {
            meaning(text)
                    .flatMap(leaf -> Optional.ofNullable(first.putIfAbsent(leaf, text)))
                    .ifPresent(before -> warn(text, before));
        }
    }

    /** What an entry stands for; nothing where it is wrong, which those who read the list tell. */
    private static Optional<Leaf> meaning(ScalarNode entry) {
        try {
            return Optional.of(QueryParser.parseEntry(entry.getValue()));
        } catch (InvalidQueryException e) {
            return Optional.empty();
        }
    }

    private void warn(ScalarNode again, Node before) {
        advice.add(Advice.warning(
                places.location(again),
                "list `" + list + "` has `" + again.getValue() + "` already",
                "first given at " + places.location(before) + "; delete one of the two"));
    }
}
