package dev.wirewatch.query;

import dev.wirewatch.query.grammar.QueryParser.ExpressionContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Words the two readings of AND and OR mixed without brackets; systems differ in which of them binds first. */
final class MixedOperators {

    static final String HINT = "set the brackets that you mean";

    private MixedOperators() {}

    static String message(ExpressionContext expression, QueryTokens tokens) {
        return "AND and OR are mixed without brackets: `" + reading(expression, tokens, "AND") + "` or `"
                + reading(expression, tokens, "OR") + "`?";
    }

    /** The expression with brackets around what the operator joins. */
    private static String reading(ExpressionContext expression, QueryTokens tokens, String binding) {
        List<String> operators = operators(expression);
        StringBuilder reading = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < expression.clause().size(); i++) {
            boolean binds = i < operators.size() && operators.get(i).equals(binding);
            reading.append(binds && !open ? "(" : "");
            reading.append(Typed.shortened(tokens.typed(expression.clause(i))));
            reading.append(open && !binds ? ")" : "");
            open = binds;
            reading.append(i < operators.size() ? " " + operators.get(i) + " " : "");
        }
        return Typed.reading(reading.toString());
    }

    private static List<String> operators(ExpressionContext expression) {
        List<String> operators = new ArrayList<>();
        for (int i = 0; i < expression.getChildCount(); i++) {
            if (expression.getChild(i) instanceof TerminalNode operator) {
                operators.add(operator.getText());
            }
        }
        return operators;
    }
}
