package dev.wirewatch.query;

import dev.wirewatch.query.Query.Leaf;
import dev.wirewatch.query.grammar.QueryParser.ClauseContext;
import dev.wirewatch.query.grammar.QueryParser.ExpressionContext;
import dev.wirewatch.query.grammar.QueryParser.ItemContext;
import dev.wirewatch.query.grammar.QueryParser.NearContext;
import dev.wirewatch.query.grammar.QueryParser.OperandContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Makes the query of a parse tree, and refuses what the grammar takes and the language does not. */
final class QueryBuilder {

    /** Stands for a clause that a diagnostic was given for, so that the rest is checked too; it never leaves here. */
    private static final Query UNREADABLE = new Query.Or(List.of());

    private final QueryTokens tokens;
    private final Map<String, List<Leaf>> lists;
    private final Diagnostics diagnostics;
    private final LeafReader leaves;

    QueryBuilder(QueryTokens tokens, Map<String, List<Leaf>> lists, Diagnostics diagnostics) {
        this.tokens = tokens;
        this.lists = lists;
        this.diagnostics = diagnostics;
        leaves = new LeafReader(diagnostics);
    }

    Query build(ExpressionContext expression) {
        if (!expression.AND().isEmpty() && !expression.OR().isEmpty()) {
            add(expression, MixedOperators.message(expression, tokens), MixedOperators.HINT);
        }
        List<Query> clauses = expression.clause().stream().map(this::clause).toList();
        if (clauses.size() == 1) {
            return clauses.get(0);
        }
        return expression.OR().isEmpty() ? new Query.And(clauses) : new Query.Or(clauses);
    }

    private Query clause(ClauseContext clause) {
        Query query = near(clause.near());
        return clause.NOT() == null ? query : new Query.Not(query);
    }

    private Query near(NearContext near) {
        List<Query> operands = near.operand().stream().map(this::operand).toList();
        if (operands.size() == 1) {
            return operands.get(0);
        }
        for (int i = 0; i < operands.size(); i++) {
            checkNearOperand(near.operand(i), operands.get(i));
        }
        if (operands.size() > 2) {
            add(
                    near,
                    "NEAR takes two operands, here are " + operands.size(),
                    "join pairs: `(a NEAR/5 b) AND (b NEAR/5 c)`");
        }
        return new Query.Near(distance(near.NEAR(0).getSymbol()), false, operands.get(0), operands.get(1));
    }

    private int distance(Token near) {
        String digits = near.getText().substring("NEAR/".length());
        // Two digits reach beyond the limit, so that no number is too long to read.
        if (digits.length() <= 2 && Integer.parseInt(digits) <= Limits.DISTANCE) {
            return Integer.parseInt(digits);
        }
        diagnostics.add(
                tokens.start(near),
                tokens.end(near),
                "NEAR takes at most " + Limits.DISTANCE + " words between",
                "write `NEAR/" + Limits.DISTANCE + "` or less, or AND for anywhere in the item");
        return 0;
    }

    private void checkNearOperand(OperandContext operand, Query query) {
        if (query instanceof Query.InScope) {
            add(operand, "a field cannot stand inside NEAR", "put the field before the whole: `headline:(a NEAR/5 b)`");
        } else if (!hasPlaces(query)) {
            add(
                    operand,
                    "NEAR cannot take " + Typed.quoted(tokens.typed(operand)),
                    "NEAR joins words, phrases, prefixes, lists, or groups of them joined by OR");
        }
    }

    private static boolean hasPlaces(Query query) {
        return query instanceof Leaf
                || query instanceof Query.NamedList
                || (query instanceof Query.Or or && or.children().stream().allMatch(QueryBuilder::hasPlaces));
    }

    private Query operand(OperandContext operand) {
        Query query = item(operand.item());
        if (operand.FIELD() == null) {
            return query;
        }
        if (holdsField(query)) {
            add(operand, "a field cannot stand inside another field", "keep one of the two");
        }
        String label = operand.FIELD().getText();
        return new Query.InScope(
                TextScope.valueOf(label.substring(0, label.length() - 1).toUpperCase(Locale.ROOT)), query);
    }

    private static boolean holdsField(Query query) {
        return query instanceof Query.InScope || query.children().stream().anyMatch(QueryBuilder::holdsField);
    }

    private Query item(ItemContext item) {
        if (item.expression() != null) {
            return build(item.expression());
        }
        String typed = tokens.typed(item);
        int start = tokens.start(item);
        if (item.LIST() != null) {
            return list(item, typed.substring(1));
        }
        Optional<Leaf> leaf = item.QUOTED() == null
                ? leaves.read(typed, start)
                : leaves.read(typed.substring(1, typed.length() - 1), start + 1);
        return leaf.<Query>map(read -> read).orElse(UNREADABLE);
    }

    private Query list(ItemContext item, String name) {
        List<Leaf> entries = lists.get(name);
        if (entries != null) {
            return new Query.NamedList(name, entries);
        }
        String hint = lists.isEmpty()
                ? "the pack has no lists; write them below `lists:`"
                : Suggestion.hint(
                        "$" + name,
                        lists.keySet().stream()
                                .sorted()
                                .map(known -> "$" + known)
                                .toList());
        add(item, name.isEmpty() ? "`$` needs the name of a list" : "there is no list `$" + name + "`", hint);
        return UNREADABLE;
    }

    private void add(ParserRuleContext context, String message, String hint) {
        diagnostics.add(tokens.start(context), tokens.end(context), message, hint);
    }
}
