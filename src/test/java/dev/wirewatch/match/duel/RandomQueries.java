package dev.wirewatch.match.duel;

import dev.wirewatch.query.Field;
import dev.wirewatch.query.Query;
import dev.wirewatch.query.TextScope;
import dev.wirewatch.query.TextUnit;
import dev.wirewatch.query.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes queries that the language allows: operands of NEAR, NOT NEAR and ATLEAST have places, fields do not stand inside
 * other fields, SENTENCE, PARAGRAPH, FIRST or ATLEAST, and nothing matches through NOT or urgency alone.
 */
final class RandomQueries {

    private static final int DEPTH = 4;
    private static final int DISTANCE = 4;
    private static final List<TextScope> WHOLE =
            List.of(TextScope.HEADLINE, TextScope.BODY, TextScope.SLUGLINE, TextScope.BYLINE);

    private final Chance chance;
    private final Set<Operator> operators;
    private final RandomLeaves leaves;

    RandomQueries(Chance chance, Set<Operator> operators) {
        this.chance = chance;
        this.operators = operators;
        leaves = new RandomLeaves(chance, operators);
    }

    /** So many rules, by id. */
    Map<String, Query> rules(int count) {
        Map<String, Query> rules = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            rules.put("r" + i, query());
        }
        return rules;
    }

    Query query() {
        return evident(chance.between(0, DEPTH), true);
    }

    /** A query that has evidence whenever it matches; at the top, fields may stand in it. */
    private Query evident(int depth, boolean top) {
        if (depth == 0) {
            return withPlaces(0);
        }
        Operator operator = chance.of(EVIDENT);
        if (!operators.contains(operator) || (!top && NEEDS_TOP.contains(operator))) {
            return evident(depth - 1, top);
        }
        return switch (operator) {
            case AND -> and(depth, top);
            case OR -> new Query.Or(chance.some(2, 3, () -> evident(depth - 1, top)));
            case SOME_OF -> someOf(chance.some(2, 4, () -> evident(depth - 1, top)));
            case MACRO -> new Query.Macro("macro", evident(depth - 1, top));
            case WITHIN -> new Query.Within(chance.of(List.of(TextUnit.values())), evident(depth - 1, false));
            case FIRST -> new Query.First(chance.between(1, 12), evident(depth - 1, false));
            case AT_LEAST -> new Query.AtLeast(chance.between(1, 4), withPlaces(depth - 1));
            case SCOPE -> new Query.InScope(chance.of(WHOLE), evident(depth - 1, false));
            case LEAD -> new Query.InScope(TextScope.LEAD, evident(depth - 1, false));
            case VALUE -> value();
            default -> withPlaces(depth);
        };
    }

    private static final List<Operator> EVIDENT = List.of(
            Operator.AND,
            Operator.AND,
            Operator.OR,
            Operator.SOME_OF,
            Operator.MACRO,
            Operator.WITHIN,
            Operator.WITHIN,
            Operator.FIRST,
            Operator.AT_LEAST,
            Operator.SCOPE,
            Operator.LEAD,
            Operator.VALUE,
            Operator.WORD,
            Operator.WORD);

    private static final Set<Operator> NEEDS_TOP = Set.of(Operator.SCOPE, Operator.LEAD, Operator.VALUE);

    private Query and(int depth, boolean top) {
        List<Query> children = new ArrayList<>();
        children.add(evident(depth - 1, top));
        children.addAll(chance.some(1, 2, () -> besideEvidence(depth - 1, top)));
        Collections.shuffle(children, chance.random());
        return new Query.And(children);
    }

    private Query besideEvidence(int depth, boolean top) {
        if (operators.contains(Operator.NOT) && chance.oneIn(3)) {
            return new Query.Not(evident(depth, top));
        }
        if (top && operators.contains(Operator.URGENCY) && chance.oneIn(6)) {
            int from = chance.between(1, 9);
            return new Query.Urgency(from, chance.between(from, 9));
        }
        return evident(depth, top);
    }

    private Query someOf(List<Query> children) {
        return new Query.SomeOf(chance.between(1, children.size()), children);
    }

    private Query value() {
        Field field = chance.of(Field.valued());
        return new Query.Value(field, Values.key(field, chance.of(Vocabulary.VALUES.get(field))));
    }

    /** A query that can be an operand of NEAR. */
    private Query withPlaces(int depth) {
        if (depth == 0) {
            return operators.contains(Operator.LIST) && chance.oneIn(6) ? list() : leaves.leaf();
        }
        return switch (chance.between(0, 5)) {
            case 0 -> new Query.Or(chance.some(2, 3, () -> withPlaces(depth - 1)));
            case 1 -> operators.contains(Operator.MACRO) ? new Query.Macro("m", withPlaces(depth - 1)) : list();
            case 2 -> operators.contains(Operator.NOT_NEAR) ? notNear(depth - 1) : near(depth - 1);
            case 3 -> leaves.leaf();
            default -> near(depth - 1);
        };
    }

    private Query list() {
        return new Query.NamedList("list", chance.some(1, 3, leaves::leaf));
    }

    private Query near(int depth) {
        return new Query.Near(chance.between(0, DISTANCE), chance.oneIn(2), nearOperand(depth), nearOperand(depth));
    }

    private Query notNear(int depth) {
        return new Query.NotNear(chance.between(0, DISTANCE), nearOperand(depth), nearOperand(depth));
    }

    private Query nearOperand(int depth) {
        return withPlaces(operators.contains(Operator.NESTED_NEAR) ? depth : 0);
    }
}
