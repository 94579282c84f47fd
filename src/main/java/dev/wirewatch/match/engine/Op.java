package dev.wirewatch.match.engine;

/**
 * The kinds of node in a program, a rule as a few ints. A node is an int for its kind, one for the index behind it, then what the kind
 * needs, then its children.
 */
final class Op {

    /** Any of some features: the features. */
    static final int ANY = 0;
    /** Words of any of some patterns: pairs of a feature and the number of its pattern. */
    static final int PATTERNS = 1;
    /** A word in its exact spelling: the feature of the folded word, the number of the spelling. */
    static final int EXACT = 2;
    /** Parts at consecutive positions that are not all plain words: two or more of the three above. */
    static final int SEQUENCE = 3;
    /** All children. */
    static final int AND = 4;
    /** Any child. */
    static final int OR = 5;
    /** At least so many children: the number, then the children. */
    static final int SOME = 6;
    /** The absence of the child, which the presence of features decides. */
    static final int NOT = 7;
    /** The absence of the child, which only positions decide. */
    static final int NOT_PLACED = 8;
    /** A pair: the distance, 1 if ordered, the children. */
    static final int NEAR = 9;
    /** Not near: the distance, the children. */
    static final int NOT_NEAR = 10;
    /** Within one sentence or paragraph: the ordinal of the unit, the child. */
    static final int WITHIN = 11;
    /** Within the first words: their number, the child. */
    static final int FIRST = 12;
    /** So many places: the number, the child. */
    static final int AT_LEAST = 13;
    /** Within a part of the item: the ordinal of the scope, the child. */
    static final int SCOPE = 14;
    /** A value: its feature. */
    static final int VALUE = 15;
    /** A range of urgencies: the lowest, the highest. */
    static final int URGENCY = 16;

    private Op() {}

    /** Where a node's children start, relative to the node. */
    static int children(int op) {
        return switch (op) {
            case SOME, WITHIN, FIRST, AT_LEAST, SCOPE, NOT_NEAR -> 3;
            case NEAR -> 4;
            default -> 2;
        };
    }
}
