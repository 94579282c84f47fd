package dev.wirewatch.query;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Tells faults at pieces of a query: tokens, or parts of the parse tree. */
record Faults(QueryTokens tokens, Diagnostics diagnostics) {

    void add(Token token, String message, String hint) {
        add(token, token, message, hint);
    }

    void add(Token first, Token last, String message, String hint) {
        diagnostics.add(tokens.start(first), tokens.end(last), message, hint);
    }

    void add(ParserRuleContext piece, String message, String hint) {
        diagnostics.add(tokens.start(piece), tokens.end(piece), message, hint);
    }
}
