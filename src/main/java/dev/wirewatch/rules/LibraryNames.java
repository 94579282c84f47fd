package dev.wirewatch.rules;

import dev.wirewatch.query.Query;
import dev.wirewatch.query.Query.Leaf;
import java.util.List;
import java.util.Map;

/**
 * What a library defines.
 *
 * @param library the library's text
 * @param lists the entries of each of its own lists, by its name
 * @param macros the query of each of its own macros, by its name
 */
record LibraryNames(Library library, Map<String, List<Leaf>> lists, Map<String, Query> macros) {

    /** Tells whether one of them is among the names that rules use. */
    boolean isUsed(NamesUsed used) {
        return lists.keySet().stream().anyMatch(used.lists()::contains)
                || macros.keySet().stream().anyMatch(used.macros()::contains);
    }
}
