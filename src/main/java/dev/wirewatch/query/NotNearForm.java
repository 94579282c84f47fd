package dev.wirewatch.query;

import dev.wirewatch.query.grammar.QueryLexer;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Words the hint where NOT NEAR was written in another way: {@code a AND NOT NEAR/5 b}, {@code a NEAR/5 NOT b}. */
final class NotNearForm {

    private NotNearForm() {}

    /**
     * How to write it.
     *
     * @param first AND before NOT NEAR, or NEAR or ONEAR before NOT
     * @param second the token behind the first
     */
    static String hint(Token first, Token second, QueryTokens tokens) {
        Token near = first.getType() == QueryLexer.AND ? second : first;
        String operator = "NOT NEAR" + near.getText().substring(near.getText().indexOf('/'));
        List<Token> all = tokens.all();
        Token right = all.get(second.getTokenIndex() + 1);
        if (first.getTokenIndex() == 0 || !SideBySide.isSimple(right)) {
            return "write `a " + operator + " b`";
        }
        Token left = all.get(first.getTokenIndex() - 1);
        return SideBySide.isSimple(left)
                ? "write " + Typed.quoted(left.getText() + " " + operator + " " + right.getText())
                : "write `a " + operator + " b`";
    }
}
