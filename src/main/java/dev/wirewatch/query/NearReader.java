package dev.wirewatch.query;

import dev.wirewatch.query.Query.First;
import dev.wirewatch.query.Query.Near;
import dev.wirewatch.query.Query.NotNear;
import dev.wirewatch.query.Query.Within;
import dev.wirewatch.query.grammar.QueryLexer;
import dev.wirewatch.query.grammar.QueryParser.NearContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes NEAR, ONEAR and NOT NEAR of their operands. */
final class NearReader {

    private final Faults faults;
    private final Numbers numbers;
    private final FieldPlacement fields;

    NearReader(Faults faults, Numbers numbers, FieldPlacement fields) {
        this.faults = faults;
        this.numbers = numbers;
        this.fields = fields;
    }

    /** The query, or nothing where diagnostics tell what is wrong. */
    Optional<Query> read(NearContext near, List<Query> operands) {
        List<Token> operators = operators(near);
        boolean sound = true;
        for (int i = 0; i < operands.size(); i++) {
            Token operator = operators.get(Math.max(0, i - 1));
            sound &= isOperand(operands.get(i), near.operand(i), Operators.written(operator));
        }
        List<Integer> distances = operators.stream().map(numbers::distance).toList();
        if (operators.size() > 1) {
            refuseChain(near, operators);
            return Optional.empty();
        }
        return sound
                ? Optional.of(query(operators.get(0), distances.get(0), operands.get(0), operands.get(1)))
                : Optional.empty();
    }

    private static Query query(Token operator, int distance, Query left, Query right) {
        return operator.getType() == QueryLexer.NOT_NEAR
                ? new NotNear(distance, left, right)
                : new Near(distance, operator.getType() == QueryLexer.ONEAR, left, right);
    }

    /** Refuses what an operator that needs places cannot take, and tells whether there was nothing to refuse. */
    boolean isOperand(Query query, ParserRuleContext typed, String operator) {
        if (!fields.isFree(query, typed, operator)) {
            return false;
        }
        if (!Traits.hasPlaces(query)) {
            String name = Operators.name(operator);
            boolean narrows = query instanceof Within || query instanceof First;
            String hint = narrows
                    ? "put the other operator around the whole"
                    : name
                            + " takes words, phrases, lists, groups of them joined by OR, NEAR in brackets, and macros of these";
            faults.add(
                    typed, name + " cannot take " + Typed.quoted(faults.tokens().typed(typed)), hint);
            return false;
        }
        return true;
    }

    private void refuseChain(NearContext near, List<Token> operators) {
        List<String> operands = near.operand().stream()
                .map(operand -> Typed.shortened(faults.tokens().typed(operand)))
                .toList();
        String message = "several NEAR in a row without brackets: `" + Typed.reading(leftFirst(operands, operators))
                + "` or `" + Typed.reading(rightFirst(operands, operators)) + "`?";
        faults.add(near, message, MixedOperators.HINT);
    }

    private static String leftFirst(List<String> operands, List<Token> operators) {
        String reading = operands.get(0);
        for (int i = 0; i < operators.size(); i++) {
            String left = i == 0 ? reading : "(" + reading + ")";
            reading = left + " " + Typed.shortened(operators.get(i).getText()) + " " + operands.get(i + 1);
        }
        return reading;
    }

    private static String rightFirst(List<String> operands, List<Token> operators) {
        String reading = operands.get(operands.size() - 1);
        for (int i = operators.size() - 1; i >= 0; i--) {
            String right = i == operators.size() - 1 ? reading : "(" + reading + ")";
            reading = operands.get(i) + " " + Typed.shortened(operators.get(i).getText()) + " " + right;
        }
        return reading;
    }

    private static List<Token> operators(NearContext near) {
        List<Token> operators = new ArrayList<>();
        for (ParseTree child : near.children) {
            if (child instanceof TerminalNode operator) {
                operators.add(operator.getSymbol());
            }
        }
        return operators;
    }
}
