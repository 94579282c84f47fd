package dev.wirewatch.query;

import static dev.wirewatch.query.grammar.QueryLexer.AND;
import static dev.wirewatch.query.grammar.QueryLexer.AT_LEAST;
import static dev.wirewatch.query.grammar.QueryLexer.CLOSE;
import static dev.wirewatch.query.grammar.QueryLexer.COMMA;
import static dev.wirewatch.query.grammar.QueryLexer.FIELD;
import static dev.wirewatch.query.grammar.QueryLexer.FIRST;
import static dev.wirewatch.query.grammar.QueryLexer.LIST;
import static dev.wirewatch.query.grammar.QueryLexer.MACRO;
import static dev.wirewatch.query.grammar.QueryLexer.NEAR;
import static dev.wirewatch.query.grammar.QueryLexer.NOT;
import static dev.wirewatch.query.grammar.QueryLexer.NOT_NEAR;
import static dev.wirewatch.query.grammar.QueryLexer.ONEAR;
import static dev.wirewatch.query.grammar.QueryLexer.OPEN;
import static dev.wirewatch.query.grammar.QueryLexer.OR;
import static dev.wirewatch.query.grammar.QueryLexer.PARAGRAPH;
import static dev.wirewatch.query.grammar.QueryLexer.QUOTED;
import static dev.wirewatch.query.grammar.QueryLexer.SENTENCE;
import static dev.wirewatch.query.grammar.QueryLexer.SOME_OF;
import static dev.wirewatch.query.grammar.QueryLexer.UNCLOSED;
import static dev.wirewatch.query.grammar.QueryLexer.UNKNOWN;
import static dev.wirewatch.query.grammar.QueryLexer.URGENCY;
import static dev.wirewatch.query.grammar.QueryLexer.VALUE;
import static dev.wirewatch.query.grammar.QueryLexer.VALUE_FIELD;
import static dev.wirewatch.query.grammar.QueryLexer.WORDS;

import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/**
 * Checks the tokens of a query before the parser sees them: brackets, and which token may follow which. What passes, the
 * grammar takes, so that the parser never recurses deeper than {@link Limits#NESTING} and every fault gets a message in
 * the words of the language.
 */
final class TokenCheck {

    /** Operators that take brackets. */
    static final Set<Integer> BEFORE_GROUP = Set.of(SENTENCE, PARAGRAPH, FIRST, AT_LEAST, SOME_OF);

    private static final Set<Integer> STARTS_OPERAND = Set.of(
            WORDS,
            QUOTED,
            UNCLOSED,
            LIST,
            MACRO,
            VALUE,
            URGENCY,
            FIELD,
            VALUE_FIELD,
            OPEN,
            NOT,
            SENTENCE,
            PARAGRAPH,
            FIRST,
            AT_LEAST,
            SOME_OF);
    private static final Set<Integer> ENDS_OPERAND =
            Set.of(WORDS, QUOTED, UNCLOSED, LIST, MACRO, VALUE, URGENCY, CLOSE);
    private static final Set<Integer> NEARS = Set.of(NEAR, ONEAR, NOT_NEAR);
    private static final Set<Integer> JOINS = Set.of(AND, OR, NEAR, ONEAR, NOT_NEAR, COMMA);
    private static final Set<Integer> OPERATORS = Set.of(AND, OR, NOT);
    private static final Set<Integer> FIELDS = Set.of(FIELD, VALUE_FIELD);
    /** Stands for the place before the first token. */
    private static final int BEGINNING = 0;

    private final Faults faults;
    private final AloneCheck alone;
    /** The operator that was last found where an operand was due; what it lacks behind it goes without saying. */
    private Token lacking;

    TokenCheck(Faults faults) {
        this.faults = faults;
        alone = new AloneCheck(faults);
    }

    void check() {
        Optional<Token> unclosed = faults.tokens().all().stream()
                .filter(token -> token.getType() == UNCLOSED)
                .findFirst();
        if (unclosed.isPresent()) {
            alone.check(unclosed.get()); // what else there is may follow from it
            return;
        }
        Set<Token> strays = new BracketCheck(faults).check();
        Token previous = null;
        boolean isExcused = false;
        for (Token token : faults.tokens().all()) {
            alone.check(token);
            if (token.getType() == UNKNOWN || strays.contains(token)) {
                isExcused = true; // what is wrong around it may follow from it
            } else if (!SideBySide.isNumberOfOperator(token, previous)) {
                if (!isExcused) {
                    checkFollows(previous, token);
                }
                isExcused = false;
                previous = token;
            }
        }
        SideBySide.check(faults);
    }

    private void checkFollows(Token previous, Token token) {
        int before = previous == null ? BEGINNING : meant(previous);
        int type = meant(token);
        if (before == NOT && NEARS.contains(type)) {
            checkNotNear(previous, token);
        } else if (BEFORE_GROUP.contains(before) && type != OPEN) {
            faults.add(
                    previous, "brackets must follow " + shown(previous), "write " + GroupForm.of(previous.getText()));
        } else if (ENDS_OPERAND.contains(before)) {
            if (STARTS_OPERAND.contains(type)) {
                sideBySide(previous, token);
            }
        } else if (!STARTS_OPERAND.contains(type)) {
            operandMissing(previous, before, token);
        } else if (previous != null) {
            checkOperand(previous, before, token, type);
        }
    }

    /** Not a plain NEAR, which would make one token with NOT; of a foreign operator is told already. */
    private void checkNotNear(Token not, Token near) {
        if (near.getType() != WORDS) {
            faults.add(
                    not,
                    near,
                    "NOT cannot stand before " + shown(near),
                    "write `NOT NEAR/5`, which looks on both sides");
        }
    }

    private void checkOperand(Token previous, int before, Token token, int type) {
        boolean field = FIELDS.contains(before);
        if (type == NOT && (before == NOT || NEARS.contains(before) || field)) {
            String hint = behind(previous, token) + asValue(previous, token);
            faults.add(token, "NOT cannot stand behind " + shown(previous), hint);
            lacking = field ? token : lacking;
        } else if (field && (FIELDS.contains(type) || type == URGENCY)) {
            faults.add(token, "a field cannot stand inside another field", "keep one of the two");
        }
    }

    private String behind(Token previous, Token not) {
        if (FIELDS.contains(previous.getType())) {
            return "write NOT before the field: `NOT " + Typed.shortened(previous.getText()) + "…`";
        }
        boolean isNear = previous.getType() == NEAR || previous.getType() == ONEAR;
        return isNear ? NotNearForm.hint(previous, not, faults.tokens()) : "";
    }

    /** The token's type; an operator that is wrong, which has a diagnostic already, counts as one that is right. */
    private static int meant(Token token) {
        if (token.getType() != WORDS) {
            return token.getType();
        }
        return ForeignOperator.read(token.getText())
                .map(operator -> switch (operator.position()) {
                    case BETWEEN -> NEAR;
                    case BEFORE -> FIELD;
                    case AROUND -> WORDS;
                })
                .orElse(WORDS);
    }

    private void sideBySide(Token previous, Token token) {
        if (token.getType() == NOT && NEARS.contains(meant(next(token)))) {
            return; // told with the NEAR
        }
        if (token.getType() == NOT) {
            faults.add(token, "NOT needs an AND before it", "write `AND NOT`");
        } else if (!isToldOf(previous, token) && (!SideBySide.isSimple(previous) || !SideBySide.isSimple(token))) {
            String message = shown(previous) + " and " + shown(token) + " stand side by side";
            faults.add(previous, token, message, GroupForm.hint(previous, token));
        }
    }

    /** Tells whether an OF in lower case is told with the number before it. */
    private boolean isToldOf(Token previous, Token token) {
        return token.getType() == OPEN
                && previous.getTokenIndex() > 0
                && SideBySide.isSomeOf(faults.tokens().all().get(previous.getTokenIndex() - 1), previous);
    }

    private Token next(Token token) {
        return faults.tokens().all().get(token.getTokenIndex() + 1);
    }

    private void operandMissing(Token previous, int before, Token token) {
        boolean isTold = previous != null && (previous == lacking || isForeign(previous));
        if (isTold || isForeign(token)) {
            return;
        }
        if (before == AND && token.getType() == NOT_NEAR) {
            faults.add(
                    previous,
                    token,
                    "AND cannot stand before " + shown(token),
                    NotNearForm.hint(previous, token, faults.tokens()));
            return;
        }
        if (before == BEGINNING && token.getType() == Token.EOF) {
            faults.add(token, "the query is empty", "give at least one word to look for");
        } else if (JOINS.contains(before) || before == NOT || FIELDS.contains(before)) {
            String hint = before == VALUE_FIELD
                    ? "give a value there: `" + Typed.shortened(previous.getText()) + "value`"
                    : "give a word, a phrase or a group there";
            faults.add(previous, "nothing to look for behind " + shown(previous), hint + asValue(previous, token));
            lacking = JOINS.contains(meant(token)) ? token : lacking;
        } else if (before == OPEN && token.getType() == CLOSE) {
            faults.add(previous, token, "these brackets are empty", "leave them out, or put a query in them");
        } else if (JOINS.contains(meant(token))) {
            faults.add(token, "nothing to look for before " + shown(token), "give a word, a phrase or a group there");
            lacking = token;
        }
    }

    /** How to look for a value that is spelled like an operator: OR, the code of Oregon; empty where none is meant. */
    private static String asValue(Token field, Token operator) {
        boolean isValue = field.getType() == VALUE_FIELD && OPERATORS.contains(operator.getType());
        String value = operator.getText();
        return isValue
                ? "; where `" + value + "` is the value, put quotes around it: `" + field.getText() + "\"" + value
                        + "\"`"
                : "";
    }

    private static boolean isForeign(Token token) {
        return token != null
                && token.getType() == WORDS
                && ForeignOperator.read(token.getText()).isPresent();
    }

    private static String shown(Token token) {
        return Typed.quoted(token.getText());
    }
}
