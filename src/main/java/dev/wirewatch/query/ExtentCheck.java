package dev.wirewatch.query;

import dev.wirewatch.query.grammar.QueryLexer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;

/**
 * Counts the clauses of a query by its tokens, before a tree is made: with macros that name macros, a few hundred bytes
 * could stand for millions of them.
 */
final class ExtentCheck {

    private final Names names;
    private final Map<String, Integer> clauses = new HashMap<>();

    private ExtentCheck(Names names) {
        this.names = names;
    }

    /** Refuses a query with more than {@link Limits#CLAUSES}. */
    static void check(Names names, Faults faults) {
        List<Token> tokens = faults.tokens().all();
        ExtentCheck counts = new ExtentCheck(names);
        int clauses = tokens.stream().mapToInt(counts::of).sum();
        if (clauses > Limits.CLAUSES) {
            String message = "the query has " + clauses
                    + " words, phrases and values, lists and macros counted in full; at most " + Limits.CLAUSES
                    + " are allowed";
            String hint = "split the rule in several, or shorten its lists";
            faults.add(tokens.get(0), tokens.get(tokens.size() - 1), message, hint);
        }
    }

    private int of(Token token) {
        return switch (token.getType()) {
            case QueryLexer.WORDS, QueryLexer.QUOTED, QueryLexer.VALUE, QueryLexer.URGENCY -> 1;
            case QueryLexer.LIST, QueryLexer.MACRO -> clauses.computeIfAbsent(token.getText(), this::named);
            default -> 0;
        };
    }

    /** What a name stands for; one for a name that is not known, which is told later, and for an empty list. */
    private int named(String typed) {
        String name = typed.substring(1);
        if (typed.charAt(0) == '$') {
            return Math.max(1, names.lists().getOrDefault(name, List.of()).size());
        }
        Query macro = names.macros().get(name);
        return macro == null ? 1 : Traits.clauses(macro);
    }
}
