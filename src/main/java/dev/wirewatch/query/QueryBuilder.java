package dev.wirewatch.query;

import dev.wirewatch.query.Query.AtLeast;
import dev.wirewatch.query.Query.First;
import dev.wirewatch.query.Query.InScope;
import dev.wirewatch.query.Query.SomeOf;
import dev.wirewatch.query.Query.Within;
import dev.wirewatch.query.grammar.QueryParser.ClauseContext;
import dev.wirewatch.query.grammar.QueryParser.ExpressionContext;
import dev.wirewatch.query.grammar.QueryParser.ItemContext;
import dev.wirewatch.query.grammar.QueryParser.NearContext;
import dev.wirewatch.query.grammar.QueryParser.OperandContext;
import java.util.List;

/** Makes the query of a parse tree, and refuses what the grammar takes and the language does not. */
final class QueryBuilder {

    /** Stands for a part that a diagnostic was given for, so that the rest is checked too; it never leaves here. */
    private static final Query UNREADABLE = new Query.Or(List.of());

    private final Names names;
    private final Faults faults;
    private final Origins origins;
    private final LeafReader leaves;
    private final Numbers numbers;
    private final FieldPlacement fields;
    private final NearReader nears;

    QueryBuilder(Names names, Faults faults, Origins origins) {
        this.names = names;
        this.faults = faults;
        this.origins = origins;
        leaves = new LeafReader(faults.diagnostics());
        numbers = new Numbers(faults);
        fields = new FieldPlacement(faults, origins);
        nears = new NearReader(faults, numbers, fields);
    }

    Query build(ExpressionContext expression) {
        List<Query> clauses = expression.clause().stream().map(this::clause).toList();
        if (clauses.size() == 1) {
            return clauses.get(0);
        }
        if (!expression.AND().isEmpty() && !expression.OR().isEmpty()) {
            faults.add(expression, MixedOperators.message(expression, faults.tokens()), MixedOperators.HINT);
            return UNREADABLE;
        }
        return expression.OR().isEmpty() ? new Query.And(clauses) : new Query.Or(clauses);
    }

    private Query clause(ClauseContext clause) {
        Query query = near(clause.near());
        return clause.NOT() == null ? query : origins.note(new Query.Not(query), clause);
    }

    private Query near(NearContext near) {
        List<Query> operands = near.operand().stream().map(this::operand).toList();
        return operands.size() == 1
                ? operands.get(0)
                : nears.read(near, operands).orElse(UNREADABLE);
    }

    private Query operand(OperandContext operand) {
        if (operand.VALUE_FIELD() != null) {
            return new ValueReader(faults, origins).read(operand).orElse(UNREADABLE);
        }
        Query query = item(operand.item());
        if (operand.FIELD() == null) {
            return query;
        }
        if (!fields.isFree(query, operand, FieldPlacement.SCOPE)) {
            return UNREADABLE;
        }
        TextScope scope = FieldNames.scope(operand.FIELD().getText());
        return origins.note(new InScope(scope, query), operand);
    }

    private Query item(ItemContext item) {
        if (item.SOME_OF() != null) {
            return someOf(item);
        }
        if (!item.expression().isEmpty()) {
            return group(item, build(item.expression(0)));
        }
        String typed = faults.tokens().typed(item);
        if (item.LIST() != null) {
            return names.list(typed, item, faults).orElse(UNREADABLE);
        }
        if (item.MACRO() != null) {
            return names.macro(typed, item, faults)
                    .map(macro -> origins.note(macro, item))
                    .orElse(UNREADABLE);
        }
        if (item.URGENCY() != null) {
            return new UrgencyReader(faults)
                    .read(item.URGENCY().getSymbol())
                    .map(bound -> origins.note(bound, item))
                    .orElse(UNREADABLE);
        }
        return leaf(item, typed);
    }

    private Query leaf(ItemContext item, String typed) {
        int start = faults.tokens().start(item);
        return item.QUOTED() == null
                ? leaves.read(typed, start).<Query>map(read -> read).orElse(UNREADABLE)
                : phrase(typed.substring(1, typed.length() - 1), start + 1);
    }

    private Query phrase(String typed, int start) {
        return PhraseCheck.check(typed, start, faults.diagnostics())
                ? leaves.read(typed, start).<Query>map(read -> read).orElse(UNREADABLE)
                : UNREADABLE;
    }

    private Query someOf(ItemContext item) {
        List<Query> items = item.expression().stream().map(this::build).toList();
        if (items.size() == 1) {
            faults.add(item, "OF takes two or more items", "write them like this: `2 OF (a, b, c)`");
            return UNREADABLE;
        }
        int count = numbers.some(item.SOME_OF().getSymbol(), items.size());
        return new SomeOf(count, items);
    }

    private Query group(ItemContext item, Query query) {
        if (item.AT_LEAST() != null) {
            int count = numbers.count(item.AT_LEAST().getSymbol(), Limits.AT_LEAST, "places");
            boolean sound = nears.isOperand(
                    query, item.expression(0), Operators.written(item.AT_LEAST().getSymbol()));
            return sound ? new AtLeast(count, query) : UNREADABLE;
        }
        if (item.FIRST() != null) {
            int count = numbers.count(item.FIRST().getSymbol(), Limits.FIRST, "words");
            return fields.isFree(query, item, Operators.written(item.FIRST().getSymbol()))
                    ? new First(count, query)
                    : UNREADABLE;
        }
        if (item.SENTENCE() == null && item.PARAGRAPH() == null) {
            return query;
        }
        TextUnit unit = item.SENTENCE() == null ? TextUnit.PARAGRAPH : TextUnit.SENTENCE;
        return fields.isFree(query, item, unit.name()) ? new Within(unit, query) : UNREADABLE;
    }
}
