package dev.wirewatch.match.duel;

import dev.wirewatch.query.Field;
import dev.wirewatch.query.Limits;
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
import java.util.function.IntFunction;

/**
 * Makes queries that the language allows: operands of NEAR, NOT NEAR and ATLEAST have places, fields do not stand inside
 * other fields, SENTENCE, PARAGRAPH, FIRST or ATLEAST, and nothing matches through NOT or urgency alone. Most are small,
 * some wide, and a few as deep as brackets may be.
 */
final class RandomQueries {

    private static final int DEPTH = 4;
    /** Far fewer than are allowed: more would only take time. */
    private static final int CLAUSES = 80;

    private static final int FEW = 3;
    private static final int MANY = 8;
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
        while (true) {
            int depth = chance.oneIn(25) ? chance.between(DEPTH, Limits.NESTING) : chance.between(0, DEPTH);
            Query query = evident(depth, true);
            if (clauses(query) <= CLAUSES) {
                return query;
            }
        }
    }

    private static int clauses(Query query) {
        return Math.max(
                1, query.children().stream().mapToInt(RandomQueries::clauses).sum());
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
            case OR -> new Query.Or(children(depth, below -> evident(below, top)));
            case SOME_OF -> someOf(depth, top);
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

    /** Two children or more, up to {@value #MANY}. Of a deep or a wide query only the first one is deep. */
    private List<Query> children(int depth, IntFunction<Query> maker) {
        boolean wide = chance.oneIn(5);
        List<Query> children = new ArrayList<>();
        children.add(maker.apply(depth - 1));
        int others = (wide ? chance.between(FEW, MANY) : chance.between(2, FEW)) - 1;
        for (int i = 0; i < others; i++) {
            children.add(maker.apply(besideFirst(depth, wide)));
        }
        Collections.shuffle(children, chance.random());
        return children;
    }

    private int besideFirst(int depth, boolean wide) {
        return wide || depth > DEPTH ? chance.between(0, Math.min(depth - 1, 1)) : depth - 1;
    }

    private Query and(int depth, boolean top) {
        List<Query> children = new ArrayList<>(children(depth, below -> besideEvidence(below, top)));
        children.set(chance.between(0, children.size() - 1), evident(besideFirst(depth, false), top));
        return new Query.And(children);
    }

    private Query besideEvidence(int depth, boolean top) {
        if (operators.contains(Operator.BARE) && chance.oneIn(3)) {
            return free(depth, top);
        }
        if (depth > 0 && operators.contains(Operator.NOT) && chance.oneIn(3)) {
            return new Query.Not(evident(depth - 1, top));
        }
        if (top && operators.contains(Operator.URGENCY) && chance.oneIn(6)) {
            return urgency(chance.between(1, 9));
        }
        return evident(depth, top);
    }

    /** A query that may match with nothing to show for it. */
    private Query free(int depth, boolean top) {
        if (depth == 0) {
            return top && chance.oneIn(2) ? urgency(chance.between(1, 9)) : new Query.Not(withPlaces(0));
        }
        return switch (chance.between(0, 8)) {
            case 0, 1 -> new Query.Or(children(depth, below -> free(below, top)));
            case 2 -> new Query.Or(children(depth, below -> besideEvidence(below, top)));
            case 3 -> new Query.And(children(depth, below -> besideEvidence(below, top)));
            case 4 -> anyOf(children(depth, below -> besideEvidence(below, top)), 1);
            case 5 -> operators.contains(Operator.MACRO) ? new Query.Macro("bare", free(depth - 1, top)) : free(0, top);
            case 6 -> new Query.Within(chance.of(List.of(TextUnit.values())), free(depth - 1, false));
            case 7 -> new Query.First(chance.between(1, 12), free(depth - 1, false));
            default -> new Query.Not(free(depth - 1, top));
        };
    }

    /** Fewer children may match with nothing to show for it than must be true. */
    private Query someOf(int depth, boolean top) {
        List<Query> children = new ArrayList<>(children(depth, below -> evident(below, top)));
        int free = operators.contains(Operator.BARE) && chance.oneIn(2) ? chance.between(1, children.size() - 1) : 0;
        for (int i = 0; i < free; i++) {
            children.set(i, free(chance.between(0, Math.min(depth - 1, 1)), top));
        }
        return anyOf(children, free + 1);
    }

    private Query anyOf(List<Query> children, int fewest) {
        return new Query.SomeOf(chance.between(fewest, children.size()), children);
    }

    private Query urgency(int number) {
        return chance.of(
                List.of(new Query.Urgency(number, number), new Query.Urgency(1, number), new Query.Urgency(number, 9)));
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
            case 0 -> new Query.Or(children(depth, this::withPlaces));
            case 1 -> operators.contains(Operator.MACRO) ? new Query.Macro("m", withPlaces(depth - 1)) : leaves.leaf();
            case 2 -> operators.contains(Operator.NOT_NEAR) ? notNear(depth - 1) : near(depth - 1);
            case 3 -> leaves.leaf();
            default -> near(depth - 1);
        };
    }

    private Query list() {
        return new Query.NamedList("list", chance.some(1, 3, leaves::leaf));
    }

    private Query near(int depth) {
        return new Query.Near(
                chance.between(0, DISTANCE), chance.oneIn(2), nearOperand(depth), nearOperand(beside(depth)));
    }

    private Query notNear(int depth) {
        return new Query.NotNear(chance.between(0, DISTANCE), nearOperand(depth), nearOperand(beside(depth)));
    }

    private int beside(int depth) {
        return depth < DEPTH ? depth : chance.between(0, 1);
    }

    private Query nearOperand(int depth) {
        return withPlaces(operators.contains(Operator.NESTED_NEAR) ? depth : 0);
    }
}
