package dev.wirewatch.cli;

import dev.wirewatch.query.Query;
import dev.wirewatch.query.QueryText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A clause of a query as a line of a tree shows it.
 *
 * @param signs what stands for what is left out
 */
record ClauseText(Signs signs) {

    /** Longest clause that is shown whole though its parts stand below it, in UTF-16 code units. */
    private static final int WHOLE = 60;

    /** Most operands of a long clause that are shown. */
    private static final int MOST_OPERANDS = 3;

    /** The room that an operand has at least where several are shown, in UTF-16 code units. */
    private static final int NARROW = 14;

    /** Longest clause that stands alone, in UTF-16 code units. */
    private static final int ALONE = 100;

    /** The clause above its parts: whole where it is short, else what it joins, cut. */
    String aboveParts(Query query) {
        int operands = query.children().size();
        if (stands(query) || QueryText.of(query).length() <= WHOLE) {
            return alone(query);
        }
        String abridged = abridged(query, WHOLE);
        return operands > MOST_OPERANDS ? abridged + " (" + operands + ")" : abridged;
    }

    /** The clause without its parts, cut where it is long. */
    String alone(Query query) {
        return shortened(QueryText.of(query));
    }

    /** A clause's text, cut where it is long. */
    String shortened(String text) {
        return signs.shortened(text, ALONE);
    }

    /** A clause in about so many code units: its operands are cut, and of many the first few shown; brackets close. */
    private String abridged(Query query, int width) {
        String whole = QueryText.of(query);
        if (whole.length() <= width) {
            return whole;
        }
        List<Query> operands = query.children();
        if (stands(query)) {
            return signs.shortened(whole, width);
        }
        if (operands.size() > 1) {
            return joined(query, operands, width);
        }
        // What is left is a prefix and one operand, in brackets if it needs any.
        String operand = QueryText.of(operands.get(0));
        String end = whole.endsWith(operand) ? "" : ")";
        String prefix = whole.substring(0, whole.length() - operand.length() - end.length());
        return prefix + abridged(operands.get(0), width - prefix.length()) + end;
    }

    private String joined(Query query, List<Query> operands, int width) {
        int shown = Math.min(operands.size(), Math.max(1, Math.min(MOST_OPERANDS, width / NARROW)));
        Stream<String> few = operands.stream().limit(shown).map(operand -> operand(query, operand, width / shown));
        Stream<String> others = Stream.of(signs.omission()).limit(operands.size() - shown);
        String operator = operator(query);
        String joined = Stream.concat(few, others).collect(Collectors.joining(operator));
        return query instanceof Query.SomeOf someOf ? someOf.count() + " OF (" + joined + ")" : joined;
    }

    private String operand(Query whole, Query operand, int width) {
        String text = abridged(operand, width);
        boolean joins = operand.children().size() > 1 && !stands(operand) && !(operand instanceof Query.SomeOf);
        return joins && !(whole instanceof Query.SomeOf) ? "(" + text + ")" : text;
    }

    /** What stands between the operands. */
    private static String operator(Query query) {
        return switch (query.kind()) {
            case NEAR -> near((Query.Near) query);
            case NOT_NEAR -> " NOT NEAR/" + ((Query.NotNear) query).distance() + " ";
            case AND -> " AND ";
            case OR -> " OR ";
            case SOME_OF -> ", ";
            case NOT,
                    IN_SCOPE,
                    WITHIN,
                    FIRST,
                    AT_LEAST,
                    WORD,
                    WILDCARD,
                    INFLECTED,
                    EXACT,
                    PHRASE,
                    LIST,
                    MACRO,
                    VALUE,
                    URGENCY -> throw new IllegalArgumentException("joins nothing: " + query);
        };
    }

    private static String near(Query.Near near) {
        return (near.ordered() ? " ONEAR/" : " NEAR/") + near.distance() + " ";
    }

    /** Tells what is written without its operands, or has none. */
    private static boolean stands(Query query) {
        return query instanceof Query.NamedList
                || query instanceof Query.Macro
                || query.children().isEmpty();
    }
}
