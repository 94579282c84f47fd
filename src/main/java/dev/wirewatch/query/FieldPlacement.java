package dev.wirewatch.query;

import dev.wirewatch.query.Query.InScope;
import dev.wirewatch.query.Query.Macro;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;

/** Refuses fields inside operators that look at a text word by word, and inside other fields. */
final class FieldPlacement {

    private final Faults faults;
    private final Origins origins;

    FieldPlacement(Faults faults, Origins origins) {
        this.faults = faults;
        this.origins = origins;
    }

    /** Refuses a field in what an operator takes, and tells whether there was none. */
    boolean isFree(Query inside, ParserRuleContext typed, String operator) {
        Optional<Query> field = Traits.field(inside);
        field.ifPresent(found ->
                faults.add(origins.of(found, typed), message(found, Operators.name(operator)), hint(found, operator)));
        return field.isEmpty();
    }

    private static String message(Query field, String operator) {
        if (field instanceof Macro macro) {
            return "`@" + macro.name() + "` holds a field; it cannot stand inside " + operator;
        }
        return (field instanceof Query.Urgency ? "urgency" : "a field") + " cannot stand inside " + operator;
    }

    private static String hint(Query field, String operator) {
        if (operator.equals(SCOPE)) {
            return field instanceof InScope ? "keep one of the two" : "join it by AND to the whole";
        }
        return field instanceof InScope
                ? "put the field before the whole: `headline:" + Operators.example(operator) + "`"
                : "join it by AND to the whole";
    }

    /** Stands for a field as the operator that another must not stand in. */
    static final String SCOPE = "another field";
}
