package dev.wirewatch.query;

import dev.wirewatch.query.grammar.QueryLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.v4.runtime.Token;

/** Checks that brackets pair and are not nested too deep, before a parser recurses into them. */
final class BracketCheck {

    private final QueryTokens tokens;
    private final Diagnostics diagnostics;
    private final Deque<Token> open = new ArrayDeque<>();

    BracketCheck(QueryTokens tokens, Diagnostics diagnostics) {
        this.tokens = tokens;
        this.diagnostics = diagnostics;
    }

    void check() {
        for (Token token : tokens.all()) {
            if (token.getType() == QueryLexer.OPEN) {
                open.push(token);
                if (open.size() > Limits.NESTING) {
                    add(token, "more than " + Limits.NESTING + " brackets are open here", "split the rule in several");
                    return;
                }
            } else if (token.getType() == QueryLexer.CLOSE && open.poll() == null) {
                add(token, "this bracket closes nothing", "leave it out, or add `(` where the group starts");
            }
        }
        open.forEach(bracket -> add(bracket, "this bracket is never closed", "add `)` where the group ends"));
    }

    private void add(Token bracket, String message, String hint) {
        diagnostics.add(tokens.start(bracket), tokens.end(bracket), message, hint);
    }
}
