package dev.wirewatch.query;

import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.Query.Macro;
import dev.wirewatch.query.Query.NamedList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * What the pack's names stand for.
 *
 * @param lists the entries of each list, by its name
 * @param macros the query of each macro, by its name
 */
record Names(Map<String, List<Leaf>> lists, Map<String, Query> macros) {
    /** Reads {@code $name}, or nothing where a diagnostic tells what is wrong. */
    Optional<Query> list(String typed, ParserRuleContext piece, Faults faults) {
        List<Leaf> entries = lists.get(typed.substring(1));
        if (entries == null) {
            refuse(typed, "list", lists.keySet(), piece, faults);
            return Optional.empty();
        }
        return Optional.of(new NamedList(typed.substring(1), entries));
    }

    /** Reads {@code @name}, or nothing where a diagnostic tells what is wrong. */
    Optional<Query> macro(String typed, ParserRuleContext piece, Faults faults) {
        Query query = macros.get(typed.substring(1));
        if (query == null) {
            refuse(typed, "macro", macros.keySet(), piece, faults);
            return Optional.empty();
        }
        return Optional.of(new Macro(typed.substring(1), query));
    }

    private static void refuse(
            String typed, String kind, Collection<String> known, ParserRuleContext piece, Faults faults) {
        String sign = typed.substring(0, 1);
        String message = typed.length() == 1
                ? "`" + sign + "` needs the name of a " + kind
                : "there is no " + kind + " " + Typed.quoted(typed);
        String hint = known.isEmpty()
                ? "the pack has no " + kind + "s; write them below `" + kind + "s:`"
                : Suggestion.hint(
                        typed, known.stream().sorted().map(name -> sign + name).toList());
        faults.add(piece, message, hint);
    }
}
