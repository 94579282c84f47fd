package dev.wirewatch.query;

import static dev.wirewatch.query.grammar.QueryLexer.CLOSE;
import static dev.wirewatch.query.grammar.QueryLexer.COMMA;
import static dev.wirewatch.query.grammar.QueryLexer.OPEN;
import static dev.wirewatch.query.grammar.QueryLexer.SOME_OF;
import static dev.wirewatch.query.grammar.QueryLexer.WORDS;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Checks that brackets pair and are not nested too deep, before a parser recurses into them, and what commas part. */
final class BracketCheck {

    private static final int NOWHERE = -1;

    /** Operators that take brackets, where they lack their number. */
    private static final Set<String> UNFINISHED = Set.of("FIRST", "ATLEAST", "OF");

    private final Faults faults;
    private final Deque<Bracket> open = new ArrayDeque<>();
    /** How many brackets were open where commas need no telling any more: at an OF without brackets, or at the first comma. */
    private int toldCommas = NOWHERE;
    /** How many operators lack the bracket that opens their group. */
    private int notOpened;

    /** An open bracket; commas may stand in the items of OF. */
    private record Bracket(Token token, boolean hasItems) {}

    BracketCheck(Faults faults) {
        this.faults = faults;
    }

    /** Gives the brackets that close nothing, which the query is read without. */
    Set<Token> check() {
        Set<Token> strays = new HashSet<>();
        Token previous = null;
        for (Token token : faults.tokens().all()) {
            if (token.getType() == OPEN) {
                open.push(new Bracket(token, isOf(previous)));
                if (open.size() > Limits.NESTING) {
                    faults.add(
                            token,
                            "more than " + Limits.NESTING + " brackets are open here",
                            "split the rule in several");
                    return strays;
                }
            } else if (needsBrackets(previous) && token.getType() != CLOSE) {
                notOpened++;
                toldCommas = isOf(previous) ? open.size() : toldCommas;
            }
            if (token.getType() == CLOSE && open.poll() == null) {
                strays.add(token);
                refuseStray(token);
            } else if (token.getType() == COMMA && !isBetweenItems()) {
                faults.add(token, "a comma stands only between the items of OF", "put AND or OR there");
                toldCommas = open.size();
            }
            toldCommas = open.size() < toldCommas ? NOWHERE : toldCommas;
            previous = token;
        }
        open.forEach(
                bracket -> faults.add(bracket.token(), "this bracket is never closed", "add `)` where the group ends"));
        return strays;
    }

    /** An OF that lacks its number or is in lower case, which is told elsewhere, is meant as one. */
    private static boolean isOf(Token token) {
        return token != null
                && (token.getType() == SOME_OF
                        || (token.getType() == WORDS && token.getText().equalsIgnoreCase("OF")));
    }

    /** An operator that takes brackets. Where they do not follow, or it has no number, that is told elsewhere. */
    private static boolean needsBrackets(Token token) {
        return token != null
                && (TokenCheck.BEFORE_GROUP.contains(token.getType())
                        || (token.getType() == WORDS && UNFINISHED.contains(ForeignOperator.name(token.getText()))));
    }

    /** Of a bracket that was to close one that an operator lacks, is told with the operator. */
    private void refuseStray(Token close) {
        if (notOpened > 0) {
            notOpened--;
        } else {
            faults.add(close, "this bracket closes nothing", "leave it out, or add `(` where the group starts");
        }
    }

    private boolean isBetweenItems() {
        return toldCommas == open.size() || (!open.isEmpty() && open.peek().hasItems());
    }
}
