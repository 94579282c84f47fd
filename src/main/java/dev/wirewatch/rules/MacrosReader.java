package dev.wirewatch.rules;

import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.QueryParser;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the macros of a pack or a library. They may name each other in any order, but not in a circle. */
final class MacrosReader {

    /** Stands for a macro that problems were added for, so that what names it is read too. */
    private static final Query UNREADABLE = new Query.Or(List.of());

    private final Problems problems;
    private final NamedEntries entries;
    private final Map<String, ScalarNode> texts = new LinkedHashMap<>();
    private final Map<String, Query> macros;

    /** @param shared what the libraries define */
    MacrosReader(SharedNames shared, Problems problems) {
        this.problems = problems;
        entries = new NamedEntries("macro", "@", shared, problems);
        macros = new HashMap<>(shared.macros());
    }

    /**
     * Gives the query of each macro by its name, those of the libraries too; of a macro with problems, a query that makes no
     * more of them.
     */
    Map<String, Query> read(YamlMap pack, Map<String, List<Leaf>> lists) {
        entries.read(pack, (name, value) -> {
            macros.put(name, UNREADABLE);
            YamlValue.text(value, "macro `" + name + "`", problems).ifPresent(text -> texts.put(name, text));
        });
        MacroOrder order = MacroOrder.of(texts);
        order.circles().forEach(this::refuseCircle);
        QueryParser parser = QueryParser.over(lists, macros);
        order.names().forEach(name -> QueryReader.read(texts.get(name), parser::parsePart, problems)
                .ifPresent(query -> macros.put(name, query)));
        return macros;
    }

    private void refuseCircle(List<String> circle) {
        String path = String.join(
                " → ", circle.stream().map(name -> "`@" + name + "`").toList());
        problems.add(
                entries.key(circle.get(0)),
                "macro `" + circle.get(0) + "` names itself: " + path,
                "write out one of them");
    }

    /** Tells whether every macro could be read. */
    boolean areSound() {
        return !macros.containsValue(UNREADABLE);
    }

    /** Adds a problem for each macro that no rule names. */
    void checkUsed(NamesUsed used) {
        entries.checkUsed(used.macros());
    }
}
