package dev.wirewatch.query;

import static dev.wirewatch.query.grammar.QueryLexer.LIST;
import static dev.wirewatch.query.grammar.QueryLexer.QUOTED;
import static dev.wirewatch.query.grammar.QueryLexer.UNCLOSED;
import static dev.wirewatch.query.grammar.QueryLexer.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;

/**
 * Refuses words that stand side by side with no operator. Some systems read them as a phrase and others as AND; here the
 * writer says which.
 */
final class SideBySide {

    private static final Set<Integer> SIMPLE = Set.of(WORDS, QUOTED, UNCLOSED, LIST);
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "NEAR");

    private SideBySide() {}

    static void check(QueryTokens tokens, Diagnostics diagnostics) {
        List<Token> run = new ArrayList<>();
        for (Token token : tokens.all()) {
            if (isSimple(token)) {
                run.add(token);
                continue;
            }
            if (run.size() > 1) {
                Token last = run.get(run.size() - 1);
                diagnostics.add(tokens.start(run.get(0)), tokens.end(last), message(run), hint(run));
            }
            run.clear();
        }
    }

    /** Tells whether the token is a whole operand. */
    static boolean isSimple(Token token) {
        return SIMPLE.contains(token.getType()) && !isNear(token);
    }

    /** Tells whether the token is a NEAR whose distance is missing or not a number. */
    static boolean isNear(Token token) {
        String text = token.getText();
        return token.getType() == WORDS && (text.equals("NEAR") || text.startsWith("NEAR/"));
    }

    private static String message(List<Token> run) {
        return "no operator in " + Typed.quoted(joined(run, " "));
    }

    private static String hint(List<Token> run) {
        for (Token token : run) {
            String upperCase = token.getText().toUpperCase(Locale.ROOT);
            if (OPERATORS.contains(upperCase)) {
                return "operators are in upper case: write `" + upperCase + "`, or quotes around a phrase";
            }
        }
        String all = "`" + Typed.shortened(joined(run, " AND ")) + "` for all of them anywhere";
        boolean phrase = run.stream().allMatch(token -> token.getType() == WORDS);
        return phrase
                ? "write `\"" + Typed.shortened(joined(run, " ")) + "\"` for the phrase, or " + all
                : "write " + all;
    }

    private static String joined(List<Token> run, String separator) {
        return run.stream().map(Token::getText).collect(Collectors.joining(separator));
    }
}
