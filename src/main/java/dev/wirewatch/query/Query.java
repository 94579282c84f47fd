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
    sealed interface Part extends Leaf permits Word, Prefix {}

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
     * Every word that starts with a stem, the stem itself included.
     *
     * @param stem the folded start of the word, without the star
     */
    record Prefix(String stem) implements Part {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.prefix(this);
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
     * Two operands close to each other in one field, in either order.
     *
     * @param distance how many words may stand between them, 0 to {@link Limits#DISTANCE}
     * @param left a leaf, a list, or an OR of those
     * @param right a leaf, a list, or an OR of those
     */
    record Near(int distance, Query left, Query right) implements Query {
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
     * A query that looks in one field only.
     *
     * @param field where it looks
     * @param child what it looks for there
     */
    record InField(Field field, Query child) implements Query {
        @Override
        public List<Query> children() {
            return List.of(child);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.inField(this);
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

        R prefix(Prefix prefix);

        R phrase(Phrase phrase);

        R namedList(NamedList list);

        R and(And and);

        R or(Or or);

        R not(Not not);

        R near(Near near);

        R inField(InField inField);
    }
}
