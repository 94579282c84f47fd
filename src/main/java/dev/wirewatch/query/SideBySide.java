package dev.wirewatch.query;

import static dev.wirewatch.query.grammar.QueryLexer.LIST;
import static dev.wirewatch.query.grammar.QueryLexer.MACRO;
import static dev.wirewatch.query.grammar.QueryLexer.QUOTED;
import static dev.wirewatch.query.grammar.QueryLexer.UNCLOSED;
import static dev.wirewatch.query.grammar.QueryLexer.UNKNOWN;
import static dev.wirewatch.query.grammar.QueryLexer.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;

/**
 * Refuses words that stand side by side with no operator. Some systems read them as a phrase and others as AND; here the
 * writer says which.
 */
final class SideBySide {

    private static final Set<Integer> SIMPLE = Set.of(WORDS, QUOTED, UNCLOSED, LIST, MACRO);
    private static final Set<String> COUNTED = Set.of("NEAR", "ONEAR", "FIRST", "ATLEAST");
    private static final Map<String, String> OPERATORS =
            Map.of("AND", "AND", "OR", "OR", "NOT", "NOT", "NEAR", "NEAR/5", "ONEAR", "ONEAR/5");

    private SideBySide() {}

    static void check(Faults faults) {
        List<Token> run = new ArrayList<>();
        Token before = null;
        for (Token token : faults.tokens().all()) {
            if (run.isEmpty() && isNumberOfOperator(token, before)) {
                continue;
            }
            if (isSimple(token)) {
                run.add(token);
                continue;
            }
            if (run.size() > 1 && !isTold(before)) {
                faults.add(run.get(0), run.get(run.size() - 1), message(run), hint(run));
            }
            run.clear();
            before = token;
        }
    }

    /** What stands in single quotes is meant as a phrase, or behind # as a comment; both are told with their sign. */
    private static boolean isTold(Token before) {
        return before != null
                && before.getType() == UNKNOWN
                && (AloneCheck.SINGLE_QUOTES + AloneCheck.COMMENT).contains(before.getText());
    }

    /** Tells whether a number is meant for the operator before it, as in {@code NEAR 5}, which is told to need one. */
    static boolean isNumberOfOperator(Token token, Token before) {
        return before != null
                && before.getType() == WORDS
                && COUNTED.contains(before.getText())
                && token.getType() == WORDS
                && isNumber(token);
    }

    /** Tells whether two tokens are meant as {@code 2 OF} and written in lower case. */
    static boolean isSomeOf(Token number, Token of) {
        return number.getType() == WORDS
                && isNumber(number)
                && of.getType() == WORDS
                && of.getText().equals("of");
    }

    /** Tells whether the token is a whole operand. */
    static boolean isSimple(Token token) {
        boolean foreign = token.getType() == WORDS
                && ForeignOperator.read(token.getText()).isPresent();
        return SIMPLE.contains(token.getType()) && !foreign;
    }

    private static String message(List<Token> run) {
        return "no operator in " + Typed.quoted(joined(run, " "));
    }

    private static String hint(List<Token> run) {
        for (Token token : run) {
            String operator = OPERATORS.get(token.getText().toUpperCase(Locale.ROOT));
            if (operator != null) {
                return "operators are in upper case: write `" + operator + "`, or quotes around a phrase";
            }
        }
        if (run.size() == 3 && run.get(1).getText().equalsIgnoreCase("same")) {
            String both = run.get(0).getText() + " AND " + run.get(2).getText();
            return "write `PARAGRAPH(" + Typed.shortened(both)
                    + ")` for both in one paragraph, or quotes around a phrase";
        }
        if (isSomeOf(run.get(run.size() - 2), run.get(run.size() - 1))) {
            return "operators are in upper case: write `"
                    + run.get(run.size() - 2).getText() + " OF (a, b, c)`";
        }
        String all = "`" + Typed.shortened(joined(run, " AND ")) + "` for all of them anywhere";
        boolean phrase = run.stream().allMatch(token -> token.getType() == WORDS);
        return phrase
                ? "write `\"" + Typed.shortened(joined(run, " ")) + "\"` for the phrase, or " + all
                : "write " + all;
    }

    private static boolean isNumber(Token token) {
        return token.getText().chars().allMatch(unit -> unit >= '0' && unit <= '9');
    }

    private static String joined(List<Token> run, String separator) {
        return run.stream().map(Token::getText).collect(Collectors.joining(separator));
    }
}
