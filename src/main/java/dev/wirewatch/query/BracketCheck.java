package dev.wirewatch.query;

import static dev.wirewatch.query.grammar.QueryLexer.CLOSE;
import static dev.wirewatch.query.grammar.QueryLexer.COMMA;
import static dev.wirewatch.query.grammar.QueryLexer.OPEN;
import static dev.wirewatch.query.grammar.QueryLexer.SOME_OF;

import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.v4.runtime.Token;

/** Checks that brackets pair and are not nested too deep, before a parser recurses into them, and what commas part. */
final class BracketCheck {

    private final Faults faults;
    private final Deque<Bracket> open = new ArrayDeque<>();

    /** An open bracket; commas may stand in the items of OF. */
    private record Bracket(Token token, boolean hasItems) {}

    BracketCheck(Faults faults) {
        this.faults = faults;
    }

    void check() {
        Token previous = null;
        for (Token token : faults.tokens().all()) {
            if (token.getType() == OPEN) {
                open.push(new Bracket(token, isOf(previous)));
                if (open.size() > Limits.NESTING) {
                    faults.add(
                            token,
                            "more than " + Limits.NESTING + " brackets are open here",
                            "split the rule in several");
                    return;
                }
            } else if (token.getType() == CLOSE && open.poll() == null) {
                faults.add(token, "this bracket closes nothing", "leave it out, or add `(` where the group starts");
            } else if (token.getType() == COMMA && !isBetweenItems()) {
                faults.add(token, "a comma stands only between the items of OF", "put AND or OR there");
            }
            previous = token;
        }
        open.forEach(
                bracket -> faults.add(bracket.token(), "this bracket is never closed", "add `)` where the group ends"));
    }

    /** An OF that lacks its number or is in lower case, which is told elsewhere, is meant as one. */
    private static boolean isOf(Token token) {
        return token != null && (token.getType() == SOME_OF || token.getText().equalsIgnoreCase("OF"));
    }

    private boolean isBetweenItems() {
        return !open.isEmpty() && open.peek().hasItems();
    }
}
