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
 * @param parties whom it names, in the order written
 * @param alone whether it uses no other library, so that its text alone tells what it defines
 */
record LibraryNames(
        Library library, Map<String, List<Leaf>> lists, Map<String, Query> macros, List<Party> parties, boolean alone) {

    /** The same of another library with the same text. */
    LibraryNames of(Library other) {
        return new LibraryNames(other, lists, macros, parties, alone);
    }

    /** Tells whether one of them is among the names that rules use; parties serve all rules. */
    boolean isUsed(NamesUsed used) {
        return !parties.isEmpty()
                || lists.keySet().stream().anyMatch(used.lists()::contains)
                || macros.keySet().stream().anyMatch(used.macros()::contains);
    }
}
