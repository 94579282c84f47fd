package dev.wirewatch.query;

import dev.wirewatch.query.Query.Or;
import dev.wirewatch.query.Query.Value;
import dev.wirewatch.query.grammar.QueryParser.ClauseContext;
import dev.wirewatch.query.grammar.QueryParser.ExpressionContext;
import dev.wirewatch.query.grammar.QueryParser.ItemContext;
import dev.wirewatch.query.grammar.QueryParser.OperandContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Reads what stands behind a value field: a value, bare or in quotes, or several in brackets joined by OR. */
final class ValueReader {

    private final Faults faults;
    private final Origins origins;

    ValueReader(Faults faults, Origins origins) {
        this.faults = faults;
        this.origins = origins;
    }

    /** The values, or nothing where diagnostics tell what is wrong. */
    Optional<Query> read(OperandContext operand) {
        String label = operand.VALUE_FIELD().getText();
        Field field = FieldNames.valued(label);
        List<ItemContext> items = new ArrayList<>();
        addItems(operand.item(), label, items);
        List<Query> values = new ArrayList<>();
        for (ItemContext item : items) {
            value(field, label, item).ifPresent(value -> values.add(origins.note(value, operand)));
        }
        if (values.isEmpty() || values.size() < items.size()) {
            return Optional.empty();
        }
        return Optional.of(values.size() == 1 ? values.get(0) : new Or(values));
    }

    /** The items of a group, groups within it too, since only OR joins them. */
    private void addItems(ItemContext item, String label, List<ItemContext> items) {
        if (item.expression().isEmpty()) {
            items.add(item);
            return;
        }
        ExpressionContext group = item.expression(0);
        group.AND().forEach(and -> refuse(and, label));
        for (ClauseContext clause : group.clause()) {
            if (clause.NOT() != null) {
                refuse(clause.NOT(), label);
            }
            addItems(clause.near().operand(0).item(), label, items);
        }
    }

    private void refuse(TerminalNode operator, String label) {
        faults.add(
                operator.getSymbol(),
                "values are joined by OR only",
                "write the field again: `" + label + "a AND " + label + "b`, `NOT " + label + "a`");
    }

    private Optional<Value> value(Field field, String label, ItemContext item) {
        String typed = faults.tokens().typed(item);
        String value = item.QUOTED() == null ? typed : typed.substring(1, typed.length() - 1);
        if (FieldNames.start(typed)) {
            faults.add(item, "a field cannot stand inside another field", "keep one of the two");
            return Optional.empty();
        }
        Optional<Refusal> refusal = ValueCheck.of(field, label, value, item.QUOTED() != null);
        refusal.ifPresent(wrong -> faults.add(item, wrong.message(), wrong.hint()));
        return refusal.isPresent() ? Optional.empty() : Optional.of(new Value(field, Values.key(field, value)));
    }
}
