package dev.wirewatch.query;

import java.util.List;

/**
 * What a rule looks for, as a tree. Two queries are equal when they look for the same in the same order; how they were
 * typed does not matter.
 *
 * <p>The records do not check what {@link QueryParser} checks; build queries through it.
 */
public sealed interface Query {

    /** A query that looks for words at consecutive positions, and so has places in a text. */
    sealed interface Leaf extends Query permits Part, Phrase {}

    /** A leaf that takes exactly one position. */
    sealed interface Part extends Leaf permits Word, Wildcard, Inflected, Exact {}

    /**
     * One word.
     *
     * @param folded the word as {@link Words} folds it
     */
    record Word(String folded) implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.word(this);
        }
    }

    /**
     * Every word of a pattern, written {@code sanction*} or {@code gr?y}.
     *
     * @param pattern the folded word; {@code *} stands for any letters and digits, none too, and {@code ?} for exactly
     *     one; it starts with neither
     */
    record Wildcard(String pattern) implements Part {
        /**
         * What stands before the first {@code *} or {@code ?}.
         *
         * @return the start that all words of the pattern share, one character or more
         */
        public String stem() {
            int end = 0;
            while (end < pattern.length() && pattern.charAt(end) != '*' && pattern.charAt(end) != '?') {
                end++;
            }
            return pattern.substring(0, end);
        }

        /**
         * Tells whether a word is one of the pattern's.
         *
         * @param folded the word as {@link Words} folds it
         * @return whether the pattern stands for all of it
         */
        public boolean matches(String folded) {
            return Glob.matches(pattern, folded);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.wildcard(this);
        }
    }

    /**
     * Every inflection of an English word, written {@code supply+}.
     *
     * @param base the word as typed, folded
     * @param forms its inflections, folded, the base among them, sorted; one or more
     */
    record Inflected(String base, List<String> forms) implements Part {
        public Inflected {
            forms = List.copyOf(forms);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.inflected(this);
        }
    }

    /**
     * A word in exactly this spelling, case and accents, written {@code =US}. In a paragraph that has no lower-case
     * letter, case says nothing: there it is compared in upper case.
     *
     * @param folded the word as {@link Words} folds it
     * @param typed the word as typed, in Unicode's form NFC
     */
    record Exact(String folded, String typed) implements Part {
        /**
         * Compares a word of a text.
         *
         * @param word the word as it stands in the text
         * @param capitals whether it stands in a paragraph that {@link LetterCase} finds to be in capitals
         * @return whether it is spelled as typed
         */
        public boolean matches(String word, boolean capitals) {
            return LetterCase.matches(typed, word, capitals);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.exact(this);
        }
    }

    /**
     * Words at consecutive positions of one field.
     *
     * @param parts what stands at each position; two or more
     */
    record Phrase(List<Part> parts) implements Leaf {
        public Phrase {
            parts = List.copyOf(parts);
        }

        /**
         * Tells whether the phrase is of plain words.
         *
         * @return whether each part is a {@link Word}
         */
        public boolean isPlain() {
            return parts.stream().allMatch(Word.class::isInstance);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.phrase(this);
        }
    }

    /**
     * A list of the rule pack, written {@code $name}: any of its entries.
     *
     * @param name the list's name, without the dollar sign
     * @param entries the entries, in the list's order
     */
    record NamedList(String name, List<Leaf> entries) implements Query {
        public NamedList {
            entries = List.copyOf(entries);
        }

        @Override
        public List<Query> children() {
            return List.copyOf(entries);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.namedList(this);
        }
    }

    /**
     * All of its children.
     *
     * @param children two or more
     */
    record And(List<Query> children) implements Query {
        public And {
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.and(this);
        }
    }

    /**
     * Any of its children.
     *
     * @param children two or more
     */
    record Or(List<Query> children) implements Query {
        public Or {
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.or(this);
        }
    }

    /**
     * The absence of its child.
     *
     * @param child what must not match
     */
    record Not(Query child) implements Query {
        @Override
        public List<Query> children() {
            return List.of(child);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /**
     * A macro of the rule pack, written {@code @name}: its query, as if in brackets.
     *
     * @param name the macro's name, without the at sign
     * @param child the query that it stands for
     */
    record Macro(String name, Query child) implements Query {
        @Override
        public List<Query> children() {
            return List.of(child);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.macro(this);
        }
    }

    /**
     * At least so many of its children, written {@code 2 OF (a, b, c)}.
     *
     * @param count how many must be true, 1 to the number of children
     * @param children two or more
     */
    record SomeOf(int count, List<Query> children) implements Query {
        public SomeOf {
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.someOf(this);
        }
    }

    /**
     * Two operands close to each other in one field. Its places reach from the first to the last word of a pair.
     *
     * @param distance how many words may stand between them, 0 to {@link Limits#DISTANCE}
     * @param ordered whether the left one must stand before the right one ({@code ONEAR})
     * @param left a query that has places
     * @param right a query that has places
     */
    record Near(int distance, boolean ordered, Query left, Query right) implements Query {
        @Override
        public List<Query> children() {
            return List.of(left, right);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.near(this);
        }
    }

    /**
     * The places of an operand that are not close to another: that share no word with any place of it, and have more
     * than so many words between.
     *
     * @param distance up to how many words between count as close, 0 to {@link Limits#DISTANCE}
     * @param left a query that has places
     * @param right a query that has places
     */
    record NotNear(int distance, Query left, Query right) implements Query {
        @Override
        public List<Query> children() {
            return List.of(left, right);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notNear(this);
        }
    }

    /**
     * A query that must be true within one sentence or one paragraph of a field, for any of them.
     *
     * @param unit sentence or paragraph
     * @param child what must be true there
     */
    record Within(TextUnit unit, Query child) implements Query {
        @Override
        public List<Query> children() {
            return List.of(child);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.within(this);
        }
    }

    /**
     * A query that looks at the first words of each field only, written {@code FIRST/50(...)}.
     *
     * @param count how many words, 1 to {@link Limits#FIRST}
     * @param child what it looks for there
     */
    record First(int count, Query child) implements Query {
        @Override
        public List<Query> children() {
            return List.of(child);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.first(this);
        }
    }

    /**
     * A query with at least so many places, all fields together, written {@code ATLEAST/3(...)}.
     *
     * @param count how many, 1 to {@link Limits#AT_LEAST}
     * @param child a query that has places
     */
    record AtLeast(int count, Query child) implements Query {
        @Override
        public List<Query> children() {
            return List.of(child);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.atLeast(this);
        }
    }

    /**
     * A query that looks in one part of the item only.
     *
     * @param scope where it looks
     * @param child what it looks for there
     */
    record InScope(TextScope scope, Query child) implements Query {
        @Override
        public List<Query> children() {
            return List.of(child);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.inScope(this);
        }
    }

    /**
     * A value field that holds a value, written {@code subject:20000642}.
     *
     * @param field a value field
     * @param key what the value goes by, as {@link Values#key} makes it
     */
    record Value(Field field, String key) implements Query {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.value(this);
        }
    }

    /**
     * A bound on the item's urgency, written {@code urgency<=3}. False for an item that has none. It is one number, or
     * reaches to 1 or to 9, since no bound of the language has two sides.
     *
     * @param from the lowest number that is true, 1 to 9
     * @param to the highest number that is true, 1 to 9
     */
    record Urgency(int from, int to) implements Query {
        /**
         * Takes a bound.
         *
         * @throws IllegalArgumentException if it has two sides
         */
        public Urgency {
            if (from != to && from != 1 && to != 9) {
                throw new IllegalArgumentException("an urgency from " + from + " to " + to + " has two sides");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.urgency(this);
        }
    }

    /**
     * The queries that this one is made of.
     *
     * @return the operands in the order written; none for a leaf
     */
    default List<Query> children() {
        return List.of();
    }

    /**
     * Tells which kind of query this is.
     *
     * @return its kind
     */
    default QueryKind kind() {
        return accept(QueryKind.OF);
    }

    /**
     * Calls the visitor's method for this kind of query.
     *
     * @param <R> what the visitor gives
     * @param visitor one method for each kind
     * @return what that method gives
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of query, so that the compiler finds the places that a new kind concerns.
     *
     * @param <R> what each method gives
     */
    interface Visitor<R> {
        R word(Word word);

        R wildcard(Wildcard wildcard);

        R inflected(Inflected inflected);

        R exact(Exact exact);

        R phrase(Phrase phrase);

        R namedList(NamedList list);

        R macro(Macro macro);

        R and(And and);

        R or(Or or);

        R not(Not not);

        R someOf(SomeOf someOf);

        R near(Near near);

        R notNear(NotNear notNear);

        R within(Within within);

        R first(First first);

        R atLeast(AtLeast atLeast);

        R inScope(InScope inScope);

        R value(Value value);

        R urgency(Urgency urgency);
    }
}
