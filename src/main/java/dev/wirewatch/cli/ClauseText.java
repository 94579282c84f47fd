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
        return QueryText.of(query).length() <= WHOLE ? alone(query) : operator(query);
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
        return switch (query.kind()) {
            case NEAR -> near((Query.Near) query);
            case NOT_NEAR -> between(" NOT NEAR/" + ((Query.NotNear) query).distance() + " ");
            case AND -> repeated(" AND ", query.children().size());
            case OR -> repeated(" OR ", query.children().size());
            case SOME_OF -> someOf((Query.SomeOf) query);
            case NOT -> "NOT " + signs.omission();
            case IN_SCOPE -> ((Query.InScope) query).scope().label() + ":" + signs.omission();
            case WITHIN, FIRST, AT_LEAST -> call(QueryText.of(query));
            case WORD, WILDCARD, INFLECTED, EXACT, PHRASE, LIST, MACRO, VALUE, URGENCY -> alone(query);
        };
    }

    private String near(Query.Near near) {
        return between((near.ordered() ? " ONEAR/" : " NEAR/") + near.distance() + " ");
    }

    private String someOf(Query.SomeOf someOf) {
        return someOf.count() + " OF (" + repeated(", ", someOf.children().size()) + ")";
    }

    /** What stands before the bracket is the operator. */
    private String call(String whole) {
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
