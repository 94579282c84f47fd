package dev.wirewatch.query;

import static dev.wirewatch.query.grammar.QueryLexer.OPEN;
import static dev.wirewatch.query.grammar.QueryLexer.VALUE;
import static dev.wirewatch.query.grammar.QueryLexer.WORDS;

import java.util.Locale;
import java.util.Map;
import org.antlr.v4.runtime.Token;

/** Words hints about operators that stand before brackets: ours, and those of other systems. */
final class GroupForm {

    private static final String JOIN = "put AND or OR between them";

    private static final Map<String, String> BEFORE_BRACKET = Map.ofEntries(
            Map.entry("SENTENCE", "operators are in upper case: write `SENTENCE(...)`"),
            Map.entry("PARAGRAPH", "operators are in upper case: write `PARAGRAPH(...)`"),
            Map.entry("OF", "operators are in upper case: write `2 OF (a, b, c)`"),
            Map.entry("HEADLINE", "write `headline:(...)`"),
            Map.entry("HEAD", "write `headline:(...)`"),
            Map.entry("TITLE", "write `headline:(...)`"),
            Map.entry("LEAD", "write `lead:(...)`"),
            Map.entry("HLEAD", "write `lead:(...)`"),
            Map.entry("BODY", "write `body:(...)`"),
            Map.entry("BYLINE", "write `byline:(...)`"),
            Map.entry("ALLCAPS", "write `=US` for a word in exactly that spelling"),
            Map.entry("CAPS", "write `=US` for a word in exactly that spelling"),
            Map.entry("NOCAPS", "write `=US` for a word in exactly that spelling"));

    private GroupForm() {}

    /** How to write an operator that stands before brackets. */
    static String of(String operator) {
        String inside = operator.endsWith("OF") ? " (a, b, c)" : operator.indexOf('/') > 0 ? "(a)" : "(a AND b)";
        return "`" + Typed.shortened(operator) + inside + "`; the word itself is in lower case";
    }

    /** What to do about two operands that stand side by side, one of them more than words. */
    static String hint(Token previous, Token token) {
        if (previous.getType() == WORDS && token.getType() == OPEN) {
            return BEFORE_BRACKET.getOrDefault(previous.getText().toUpperCase(Locale.ROOT), JOIN);
        }
        return previous.getType() == VALUE ? JOIN + ", or quotes around a value of several words" : JOIN;
    }
}
