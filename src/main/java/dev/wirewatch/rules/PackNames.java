package dev.wirewatch.rules;

import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.QueryParser;
import java.util.List;
import java.util.Map;

/** The lists and macros that the queries of a pack may name: its own, and those of the libraries that it uses. */
final class PackNames {

    private final SharedNames shared;
    private final ListsReader lists;
    private final MacrosReader macros;
    private final QueryParser parser;

    private PackNames(SharedNames shared, ListsReader lists, MacrosReader macros, QueryParser parser) {
        this.shared = shared;
        this.lists = lists;
        this.macros = macros;
        this.parser = parser;
    }

    static PackNames read(YamlMap pack, SharedNames shared, Problems problems) {
        ListsReader lists = new ListsReader(shared, problems);
        MacrosReader macros = new MacrosReader(shared, problems);
        Map<String, List<Leaf>> entries = lists.read(pack);
        Map<String, Query> queries = macros.read(pack, entries);
        return new PackNames(shared, lists, macros, new QueryParser(entries, queries));
    }

    QueryParser parser() {
        return parser;
    }

    /** Adds a problem for each list, macro and library that no rule uses; none where a macro could not be read. */
    void checkUsed(NamesUsed used) {
        if (macros.areSound()) {
            lists.checkUsed(used);
            macros.checkUsed(used);
            shared.checkUsed(used);
        }
    }
}
