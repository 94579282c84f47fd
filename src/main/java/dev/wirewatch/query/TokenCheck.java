package dev.wirewatch.query;

import static dev.wirewatch.query.grammar.QueryLexer.AND;
import static dev.wirewatch.query.grammar.QueryLexer.CLOSE;
import static dev.wirewatch.query.grammar.QueryLexer.FIELD;
import static dev.wirewatch.query.grammar.QueryLexer.LIST;
import static dev.wirewatch.query.grammar.QueryLexer.NEAR;
import static dev.wirewatch.query.grammar.QueryLexer.NOT;
import static dev.wirewatch.query.grammar.QueryLexer.OPEN;
import static dev.wirewatch.query.grammar.QueryLexer.OR;
import static dev.wirewatch.query.grammar.QueryLexer.QUOTED;
import static dev.wirewatch.query.grammar.QueryLexer.UNCLOSED;
import static dev.wirewatch.query.grammar.QueryLexer.UNKNOWN;
import static dev.wirewatch.query.grammar.QueryLexer.WORDS;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/**
 * Checks the tokens of a query before the parser sees them: brackets, and which token may follow which. What passes, the
 * grammar takes, so that the parser never recurses deeper than {@link Limits#NESTING} and every fault gets a message in
 * the words of the language.
 */
final class TokenCheck {

    private static final Set<Integer> STARTS_OPERAND = Set.of(WORDS, QUOTED, UNCLOSED, LIST, FIELD, OPEN, NOT);
    private static final Set<Integer> ENDS_OPERAND = Set.of(WORDS, QUOTED, UNCLOSED, LIST, CLOSE);
    private static final Set<Integer> JOINS = Set.of(AND, OR, NEAR);
    /** What to write instead of signs that other query languages have. */
    private static final Map<String, String> INSTEAD = Map.of(
            "-", "write `AND NOT` before what must not be there",
            "!", "write `AND NOT` before what must not be there",
            "+", "write `AND` between what must be there",
            "&", "write `AND`",
            "|", "write `OR`",
            "?", "write the spellings joined by OR: `(gray OR grey)`");
    /** Stands for the place before the first token. */
    private static final int BEGINNING = 0;

    private final QueryTokens tokens;
    private final Diagnostics diagnostics;

    TokenCheck(QueryTokens tokens, Diagnostics diagnostics) {
        this.tokens = tokens;
        this.diagnostics = diagnostics;
    }

    void check() {
        Token previous = null;
        for (Token token : tokens.all()) {
            checkAlone(token);
            if (token.getType() != UNKNOWN) {
                checkFollows(previous, token);
                previous = token;
            }
        }
        SideBySide.check(tokens, diagnostics);
        new BracketCheck(tokens, diagnostics).check();
    }

    private void checkAlone(Token token) {
        switch (token.getType()) {
            case WORDS -> checkOperator(token);
            case FIELD -> checkField(token);
            case UNCLOSED -> add(token, "this quote is never closed", "add a quote where the phrase ends");
            case UNKNOWN ->
                add(
                        token,
                        shown(token) + " is not part of the query language",
                        INSTEAD.getOrDefault(
                                token.getText(), "leave it out; punctuation makes no difference to a match"));
            default -> {
                // nothing can be wrong with it alone
            }
        }
    }

    private void checkOperator(Token words) {
        if (SideBySide.isNear(words)) {
            add(
                    words,
                    "NEAR needs a distance",
                    "write `NEAR/5` for at most 5 words between; `near` in lower case is a word");
        }
    }

    private void checkField(Token field) {
        List<String> known = Arrays.stream(TextScope.values())
                .map(scope -> scope.label() + ":")
                .toList();
        if (!known.contains(field.getText())) {
            add(field, "there is no field " + shown(field), Suggestion.hint(field.getText(), known));
        }
    }

    private void checkFollows(Token previous, Token token) {
        int before = previous == null ? BEGINNING : meant(previous);
        int type = meant(token);
        if (ENDS_OPERAND.contains(before)) {
            if (STARTS_OPERAND.contains(type)) {
                sideBySide(previous, token);
            }
        } else if (!STARTS_OPERAND.contains(type)) {
            operandMissing(previous, before, token);
        } else if (type == NOT && (before == NOT || before == NEAR || before == FIELD)) {
            String hint = before == FIELD
                    ? "write NOT before the field: `NOT " + Typed.shortened(previous.getText()) + "…`"
                    : "";
            add(token, "NOT cannot stand behind " + shown(previous), hint);
        } else if (type == FIELD && before == FIELD) {
            add(token, "a field cannot stand inside another field", "keep one of the two");
        }
    }

    /** The token's type; a NEAR without its distance, which has a diagnostic already, counts as NEAR. */
    private static int meant(Token token) {
        return SideBySide.isNear(token) ? NEAR : token.getType();
    }

    private void sideBySide(Token previous, Token token) {
        if (token.getType() == NOT) {
            add(token, "NOT needs an AND before it", "write `AND NOT`");
            return;
        }
        if (!SideBySide.isSimple(previous) || !SideBySide.isSimple(token)) {
            add(
                    previous,
                    token,
                    shown(previous) + " and " + shown(token) + " stand side by side",
                    "put AND or OR between them");
        }
    }

    private void operandMissing(Token previous, int before, Token token) {
        if (before == BEGINNING && token.getType() == Token.EOF) {
            add(token, "the query is empty", "give at least one word to look for");
        } else if (JOINS.contains(before) || before == NOT || before == FIELD) {
            add(previous, "nothing to look for behind " + shown(previous), "give a word, a phrase or a group there");
        } else if (before == OPEN && token.getType() == CLOSE) {
            add(previous, token, "these brackets are empty", "leave them out, or put a query in them");
        } else if (JOINS.contains(meant(token))) {
            add(token, "nothing to look for before " + shown(token), "give a word, a phrase or a group there");
        }
    }

    private static String shown(Token token) {
        return Typed.quoted(token.getText());
    }

    private void add(Token token, String message, String hint) {
        add(token, token, message, hint);
    }

    private void add(Token first, Token last, String message, String hint) {
        diagnostics.add(tokens.start(first), tokens.end(last), message, hint);
    }
}
