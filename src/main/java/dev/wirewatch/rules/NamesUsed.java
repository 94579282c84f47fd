package dev.wirewatch.rules;

import dev.wirewatch.query.Query;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The names that rules use, in their queries and in the macros that these name.
 *
 * @param lists names of lists
 * @param macros names of macros
 */
record NamesUsed(Set<String> lists, Set<String> macros) {

    static NamesUsed of(Collection<Rule> rules) {
        NamesUsed used = new NamesUsed(new HashSet<>(), new HashSet<>());
        rules.forEach(rule -> rule.queries().values().forEach(used::add));
        return used;
    }

    private void add(Query query) {
        if (query instanceof Query.NamedList list) {
            lists.add(list.name());
        } else if (query instanceof Query.Macro macro) {
            macros.add(macro.name());
        }
        query.children().forEach(this::add);
    }
}
