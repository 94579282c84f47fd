package dev.wirewatch.query;

/**
 * The kinds of query, for a {@code switch} expression that needs the kind alone. Without a default, such a switch does
 * not compile until it says what a new kind means to it, as a {@link Query.Visitor} does not.
 */
public enum QueryKind {
    /** {@link Query.Word}. */
    WORD,
    /** {@link Query.Wildcard}. */
    WILDCARD,
    /** {@link Query.Inflected}. */
    INFLECTED,
    /** {@link Query.Exact}. */
    EXACT,
    /** {@link Query.Phrase}. */
    PHRASE,
    /** {@link Query.NamedList}. */
    LIST,
    /** {@link Query.Macro}. */
    MACRO,
    /** {@link Query.And}. */
    AND,
    /** {@link Query.Or}. */
    OR,
    /** {@link Query.Not}. */
    NOT,
    /** {@link Query.SomeOf}. */
    SOME_OF,
    /** {@link Query.Near}. */
    NEAR,
    /** {@link Query.NotNear}. */
    NOT_NEAR,
    /** {@link Query.Within}. */
    WITHIN,
    /** {@link Query.First}. */
    FIRST,
    /** {@link Query.AtLeast}. */
    AT_LEAST,
    /** {@link Query.InScope}. */
    IN_SCOPE,
    /** {@link Query.Value}. */
    VALUE,
    /** {@link Query.Urgency}. */
    URGENCY;

    /** Gives the kind of what it visits. */
    static final Query.Visitor<QueryKind> OF = new Naming();

    private static final class Naming implements Query.Visitor<QueryKind> {
        @Override
        public QueryKind word(Query.Word word) {
            return WORD;
        }

        @Override
        public QueryKind wildcard(Query.Wildcard wildcard) {
            return WILDCARD;
        }

        @Override
        public QueryKind inflected(Query.Inflected inflected) {
            return INFLECTED;
        }

        @Override
        public QueryKind exact(Query.Exact exact) {
            return EXACT;
        }

        @Override
        public QueryKind phrase(Query.Phrase phrase) {
            return PHRASE;
        }

        @Override
        public QueryKind namedList(Query.NamedList list) {
            return LIST;
        }

        @Override
        public QueryKind macro(Query.Macro macro) {
            return MACRO;
        }

        @Override
        public QueryKind and(Query.And and) {
            return AND;
        }

        @Override
        public QueryKind or(Query.Or or) {
            return OR;
        }

        @Override
        public QueryKind not(Query.Not not) {
            return NOT;
        }

        @Override
        public QueryKind someOf(Query.SomeOf someOf) {
            return SOME_OF;
        }

        @Override
        public QueryKind near(Query.Near near) {
            return NEAR;
        }

        @Override
        public QueryKind notNear(Query.NotNear notNear) {
            return NOT_NEAR;
        }

        @Override
        public QueryKind within(Query.Within within) {
            return WITHIN;
        }

        @Override
        public QueryKind first(Query.First first) {
            return FIRST;
        }

        @Override
        public QueryKind atLeast(Query.AtLeast atLeast) {
            return AT_LEAST;
        }

        @Override
        public QueryKind inScope(Query.InScope inScope) {
            return IN_SCOPE;
        }

        @Override
        public QueryKind value(Query.Value value) {
            return VALUE;
        }

        @Override
        public QueryKind urgency(Query.Urgency urgency) {
            return URGENCY;
        }
    }
}
