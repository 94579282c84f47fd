package dev.wirewatch.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes queries in the query language, so that {@link QueryParser} reads the same query again. Words stand as the query
 * holds them, folded; in quotes where they look like another system's operator.
 */
public final class QueryText implements Query.Visitor<String> {

    private static final QueryText TEXT = new QueryText();

    private QueryText() {}

    /**
     * Writes a query.
     *
     * @param query the query
     * @return its text, in one line, with no more brackets than make it plain
     */
    public static String of(Query query) {
        return query.accept(TEXT);
    }

    @Override
    public String word(Query.Word word) {
        String folded = word.folded();
        return ForeignOperator.read(folded).isPresent() ? "\"" + folded + "\"" : folded;
    }

    @Override
    public String wildcard(Query.Wildcard wildcard) {
        return wildcard.pattern();
    }

    @Override
    public String inflected(Query.Inflected inflected) {
        return inflected.base() + "+";
    }

    @Override
    public String exact(Query.Exact exact) {
        return "=" + exact.typed();
    }

    @Override
    public String phrase(Query.Phrase phrase) {
        return phrase.parts().stream().map(QueryText::inQuotes).collect(Collectors.joining(" ", "\"", "\""));
    }

    @Override
    public String namedList(Query.NamedList list) {
        return "$" + list.name();
    }

    @Override
    public String macro(Query.Macro macro) {
        return "@" + macro.name();
    }

    @Override
    public String and(Query.And and) {
        return joined(and.children(), " AND ");
    }

    @Override
    public String or(Query.Or or) {
        return joined(or.children(), " OR ");
    }

    @Override
    public String not(Query.Not not) {
        return "NOT " + operand(not.child());
    }

    @Override
    public String someOf(Query.SomeOf someOf) {
        return someOf.children().stream()
                .map(QueryText::of)
                .collect(Collectors.joining(", ", someOf.count() + " OF (", ")"));
    }

    @Override
    public String near(Query.Near near) {
        String operator = near.ordered() ? " ONEAR/" : " NEAR/";
        return operand(near.left()) + operator + near.distance() + " " + operand(near.right());
    }

    @Override
    public String notNear(Query.NotNear notNear) {
        return operand(notNear.left()) + " NOT NEAR/" + notNear.distance() + " " + operand(notNear.right());
    }

    @Override
    public String within(Query.Within within) {
        return within.unit().name() + call(within.child());
    }

    @Override
    public String first(Query.First first) {
        return "FIRST/" + first.count() + call(first.child());
    }

    @Override
    public String atLeast(Query.AtLeast atLeast) {
        return "ATLEAST/" + atLeast.count() + call(atLeast.child());
    }

    @Override
    public String inScope(Query.InScope inScope) {
        return inScope.scope().label() + ":" + operand(inScope.child());
    }

    @Override
    public String value(Query.Value value) {
        String key = value.key();
        boolean plain = key.codePoints().allMatch(Character::isLetterOrDigit);
        return value.field().label() + ":" + (plain ? key : "\"" + key + "\"");
    }

    @Override
    public String urgency(Query.Urgency urgency) {
        if (urgency.from() == urgency.to()) {
            return "urgency=" + urgency.from();
        }
        if (urgency.from() == 1) {
            return "urgency<=" + urgency.to();
        }
        return "urgency>=" + urgency.from();
    }

    private static String inQuotes(Query.Part part) {
        return part instanceof Query.Word word ? word.folded() : of(part);
    }

    private static String joined(List<Query> children, String operator) {
        return children.stream()
                .map(child -> isJoined(child) ? call(child) : of(child))
                .collect(Collectors.joining(operator));
    }

    private static boolean isJoined(Query query) {
        return switch (query.kind()) {
            case AND, OR -> true;
            case WORD, WILDCARD, INFLECTED, EXACT, PHRASE, LIST, MACRO, VALUE, URGENCY -> false;
            case NOT, SOME_OF, NEAR, NOT_NEAR, WITHIN, FIRST, AT_LEAST, IN_SCOPE -> false;
        };
    }

    private static String operand(Query query) {
        return standsAlone(query) ? of(query) : call(query);
    }

    /** Tells what needs no brackets behind NOT or a field's name, or beside NEAR. */
    private static boolean standsAlone(Query query) {
        return switch (query.kind()) {
            case WORD, WILDCARD, INFLECTED, EXACT, PHRASE, LIST, MACRO, VALUE, URGENCY -> true;
            case IN_SCOPE, WITHIN, FIRST, AT_LEAST -> true;
            case AND, OR, NOT, SOME_OF, NEAR, NOT_NEAR -> false;
        };
    }

    private static String call(Query query) {
        return "(" + of(query) + ")";
    }
}
