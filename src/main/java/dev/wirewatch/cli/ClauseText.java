package dev.wirewatch.cli;

import dev.wirewatch.query.Query;
import dev.wirewatch.query.QueryText;
import java.util.Collections;

/**
 * A clause of a query as a line of a tree shows it.
 *
 * @param signs what stands for what is left out
 */
record ClauseText(Signs signs) {

    /** Longest clause that is shown whole though its parts stand below it, in UTF-16 code units. */
    private static final int WHOLE = 60;

    /** Longest clause that stands alone, in UTF-16 code units. */
    private static final int ALONE = 100;

    /** The clause above its parts: whole where it is short, else its operator alone. */
    String aboveParts(Query query) {
        boolean named = query instanceof Query.NamedList || query instanceof Query.Macro;
        return named || QueryText.of(query).length() <= WHOLE ? alone(query) : operator(query);
    }

    /** The clause without its parts, cut where it is long. */
    String alone(Query query) {
        return shortened(QueryText.of(query));
    }

    /** A clause's text, cut where it is long. */
    String shortened(String text) {
        return signs.shortened(text, ALONE);
    }

    private String operator(Query query) {
        if (query instanceof Query.Near near) {
            return between((near.ordered() ? " ONEAR/" : " NEAR/") + near.distance() + " ");
        }
        if (query instanceof Query.NotNear notNear) {
            return between(" NOT NEAR/" + notNear.distance() + " ");
        }
        if (query instanceof Query.And and) {
            return repeated(" AND ", and.children().size());
        }
        if (query instanceof Query.Or or) {
            return repeated(" OR ", or.children().size());
        }
        if (query instanceof Query.SomeOf someOf) {
            return someOf.count() + " OF (" + repeated(", ", someOf.children().size()) + ")";
        }
        return before(query);
    }

    private String before(Query query) {
        if (query instanceof Query.Not) {
            return "NOT " + signs.omission();
        }
        if (query instanceof Query.InScope inScope) {
            return inScope.scope().label() + ":" + signs.omission();
        }
        // The others are written as calls: what stands before the bracket is the operator.
        String whole = QueryText.of(query);
        return whole.substring(0, whole.indexOf('(') + 1) + signs.omission() + ")";
    }

    private String between(String operator) {
        return signs.omission() + operator + signs.omission();
    }

    private String repeated(String operator, int operands) {
        int shown = Math.min(operands, 3);
        return String.join(operator, Collections.nCopies(shown, signs.omission()))
                + (operands > shown ? " (" + operands + ")" : "");
    }
}
